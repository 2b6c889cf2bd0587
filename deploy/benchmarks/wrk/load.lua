-- What ratings.lua and batches.lua share: made-up ratings, parameters, and one line of results for the caller to read.
-- wrk runs it with one thread, which is enough for several times what the service takes.
local load = {}

load.customers = 50000

-- frontline:frontline, a user of the profile `local` only.
load.authorization = "Basic ZnJvbnRsaW5lOmZyb250bGluZQ=="

local touchpoints = { "store", "checkout", "delivery", "call-centre", "returns", "app" }
local channels = { "store", "web", "app", "phone", "email", "chat" }
local comments = {
    { "vi", "Nhân viên rất nhiệt tình, tôi sẽ quay lại lần sau." },
    { "vi", "Giao hàng chậm hai ngày mà không ai báo trước cho tôi cả." },
    { "vi", "Sản phẩm đúng như mô tả, đóng gói cẩn thận, giá hợp lý." },
    { "vi", "Tôi phải chờ gần bốn mươi phút ở quầy thanh toán, trong khi ba quầy khác đóng cửa." },
    { "en", "Quick and friendly, thank you." },
    { "en", "The parcel was left in the rain, and nobody answers the phone." },
    { "en", "Good value, but the size chart is off by one." },
    { "en", "Second visit this month, and again I was asked for a receipt that you had sent to me yourselves by e-mail." },
}
-- Most are content; what one sees in shops that ask.
local scores = { 1, 2, 3, 4, 4, 4, 5, 5, 5, 5 }

local function any(list)
    return list[math.random(#list)]
end

-- The members of one rating, without the braces around them.
function load.rating(customer)
    local members = {
        string.format('"customerId":"c-%05d","score":%d,"touchpoint":"%s"', customer, any(scores), any(touchpoints)),
    }
    if math.random() < 0.8 then
        members[#members + 1] = string.format('"channel":"%s"', any(channels))
    end
    if math.random() < 0.5 then
        members[#members + 1] = string.format('"orderId":"o-%07d"', math.random(9999999))
    end
    if math.random() < 0.4 then
        local comment = any(comments)
        members[#members + 1] = string.format('"language":"%s","comment":"%s"', comment[1], comment[2])
    end
    return table.concat(members, ",")
end

-- Arguments as name=value; the same seed makes the same bodies. All scripts understand pause=<milliseconds> between an
-- answer and the connection's next request: without it, wrk sends as fast as it is answered.
function load.parameters(args)
    local parameters = {}
    for _, argument in ipairs(args) do
        local name, value = argument:match("^(%w+)=(.*)$")
        if name then
            parameters[name] = value
        end
    end
    math.randomseed(12)
    if parameters.pause then
        local pause = tonumber(parameters.pause)
        delay = function()
            return pause
        end
    end
    return parameters
end

-- Counts the answers of which `isRight(status, body)` is false. wrk then keeps every answer's headers and body, which
-- costs; so only the warm-up asks for it.
function load.check(isRight)
    checked, wrong, firstWrong = 0, 0, ""
    response = function(status, headers, body)
        checked = checked + 1
        if not isRight(status, body) then
            wrong = wrong + 1
            if wrong == 1 then
                firstWrong = status .. " " .. body:sub(1, 300):gsub("%s+", " ")
            end
        end
    end
end

local thread

function load.setup(one)
    thread = one
end

function load.done(summary, latency)
    local errors = summary.errors
    print(string.format(
        "RESULT requests=%d micros=%d connect=%d read=%d write=%d timeout=%d status=%d p50=%d p99=%d max=%d checked=%d wrong=%d",
        summary.requests, summary.duration, errors.connect, errors.read, errors.write, errors.timeout, errors.status,
        latency:percentile(50), latency:percentile(99), latency.max, thread:get("checked") or 0, thread:get("wrong") or 0))
    local first = thread:get("firstWrong")
    if first and first ~= "" then
        print("WRONG " .. first)
    end
end

return load
