-- POST /api/v1/ratings. Parameters: run=<text> for keys that nobody used before, keyed=yes, check=yes.
-- All requests are made beforehand; a key costs one concatenation.
local load = dofile(os.getenv("WRK_SCRIPTS") .. "/load.lua")
setup, done = load.setup, load.done

local requests = {}
local next = 0

local function isRight(status, body)
    return status == 202 and body:find('"eventId":"', 1, true) ~= nil
end

local function keyless()
    next = next % #requests + 1
    return requests[next]
end

local START = "POST /api/v1/ratings HTTP/1.1\r\nIdempotency-Key: "
local run
local count = 0

local function keyed()
    count = count + 1
    return START .. run .. count .. keyless()
end

function init(args)
    local parameters = load.parameters(args)
    run = parameters.run .. "-"
    local headers = { ["Authorization"] = load.authorization, ["Content-Type"] = "application/json" }
    for customer = 1, load.customers do
        local whole = wrk.format("POST", "/api/v1/ratings", headers, "{" .. load.rating(customer) .. "}")
        -- With a key, the request line and the key come in front of the remaining headers.
        requests[customer] = parameters.keyed and whole:sub(whole:find("\r\n", 1, true), -1) or whole
    end
    request = parameters.keyed and keyed or keyless
    if parameters.check then
        load.check(isRight)
    end
end
