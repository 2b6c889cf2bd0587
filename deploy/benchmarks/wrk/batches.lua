-- POST /api/v1/batches. Parameters: run=<text> for keys that nobody used before, lines=<n>, keyed=yes, check=yes.
-- All lines are made beforehand. A keyed body is put together from the pieces between its keys, with one call that
-- writes the request's own stamp between them; each key ends with the number of its line.
local load = dofile(os.getenv("WRK_SCRIPTS") .. "/load.lua")
setup, done = load.setup, load.done

-- As wide in every request, so that all bodies made from the same lines are of the same length.
local STAMP = "%s-%08d"

local heads, bodies = {}, {}
local next, count = 0, 0
local run
local lines

local function isRight(status, body)
    return status == 200
        and tonumber(body:match('"accepted":(%d+)')) == lines
        and tonumber(body:match('"rejected":(%d+)')) == 0
end

local function keyless()
    next = next % #bodies + 1
    return bodies[next]
end

local function keyed()
    next = next % #bodies + 1
    count = count + 1
    return heads[next] .. table.concat(bodies[next], STAMP:format(run, count))
end

local function format(body)
    local headers = { ["Authorization"] = load.authorization, ["Content-Type"] = "application/x-ndjson" }
    return wrk.format("POST", "/api/v1/batches", headers, body)
end

local function prepareKeyless(first)
    local all = {}
    for i = 1, lines do
        all[i] = '{"kind":"rating",' .. load.rating(first + i) .. "}\n"
    end
    bodies[#bodies + 1] = format(table.concat(all))
end

local function prepareKeyed(first)
    local opening = '{"kind":"rating","idempotencyKey":"'
    local pieces = { opening }
    for i = 1, lines do
        local rest = "-" .. i .. '",' .. load.rating(first + i) .. "}\n"
        pieces[i + 1] = i < lines and rest .. opening or rest
    end
    local whole = format(table.concat(pieces, STAMP:format(run, 0)))
    local _, headEnd = whole:find("\r\n\r\n", 1, true)
    heads[#heads + 1] = whole:sub(1, headEnd)
    bodies[#bodies + 1] = pieces
end

function init(args)
    local parameters = load.parameters(args)
    run, lines = parameters.run, tonumber(parameters.lines)
    local prepare = parameters.keyed and prepareKeyed or prepareKeyless
    for first = 0, load.customers - lines, lines do
        prepare(first)
    end
    request = parameters.keyed and keyed or keyless
    if parameters.check then
        load.check(isRight)
    end
end
