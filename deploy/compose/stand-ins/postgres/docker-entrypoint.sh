#!/bin/bash
# What the official entry point promises and docker-compose.yml uses: a superuser with a password, and scripts that are run once, on a
# server that does not listen by TCP yet; then the server with the options of `command`.
set -eu
[ "${1:-}" = postgres ] || { echo "nothing but postgres is run here: $*" >&2; exit 64; }
shift
if [ ! -s "$PGDATA/PG_VERSION" ]; then
    mkdir -p "$PGDATA"
    initdb -D "$PGDATA" -U postgres --pwfile=<(printf '%s' "$POSTGRES_PASSWORD") --auth-local=trust --auth-host=scram-sha-256
    echo 'host all all all scram-sha-256' >>"$PGDATA/pg_hba.conf"
    pg_ctl -D "$PGDATA" -w -o "-c listen_addresses='' -c unix_socket_directories=/var/run/postgresql" start
    for script in /docker-entrypoint-initdb.d/*.sql; do
        psql -h /var/run/postgresql -U postgres -v ON_ERROR_STOP=1 --no-psqlrc -f "$script"
    done
    pg_ctl -D "$PGDATA" -w -m fast stop
fi
exec postgres -D "$PGDATA" -c listen_addresses='*' -c unix_socket_directories=/var/run/postgresql "$@"
