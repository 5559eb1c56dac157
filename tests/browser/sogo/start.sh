#!/usr/bin/env bash
# start.sh PORT FOLDER IMAP_PORT SMTP_PORT: real SOGo on 127.0.0.1:PORT against the mail servers of ../roundcube/start.sh. Debian,
# as root. Also uses PORT+3 (PostgreSQL), PORT+4 (sogod) and PORT+5 (memcached). Everything it writes is in FOLDER; pids are in
# FOLDER/pids. sogod reads /etc/sogo/sogo.conf alone, so it gets a mount namespace in which our folder lies there.
set -euo pipefail
port=${1:?port} folder=${2:?folder} imap=${3:?IMAP port} smtp=${4:?SMTP port}
sql=$((port + 3)) sogod=$((port + 4)) cache=$((port + 5)) name=$(basename "$folder")
beside=$(cd "$(dirname "$0")/../roundcube" && pwd)
# shellcheck source=../roundcube/processes.sh
. "$beside/processes.sh"
mkdir -p "$folder"/{home,logs,run,etc,sql}
chmod 755 "$folder" "$folder/etc"
chmod 1777 "$folder/logs" "$folder/run"
: >"$folder/pids"

bin=$(find /usr/lib/postgresql -maxdepth 2 -name bin | sort | tail -n 1)
as() { setpriv --reuid "$1" --regid "$1" --init-groups "${@:2}"; }
chown postgres "$folder/sql"
as postgres "$bin/initdb" -D "$folder/sql" -A trust -U postgres --no-sync >"$folder/logs/initdb.log" 2>&1
as postgres "$bin/postgres" -D "$folder/sql" -p $sql -k "$folder/run" -h 127.0.0.1 -F >"$folder/logs/postgres.log" 2>&1 &
started
answers PostgreSQL "$bin/pg_isready" -q -h 127.0.0.1 -p $sql
"$bin/psql" -q -h 127.0.0.1 -p $sql -U postgres -c "create role sogo login" -c "create database sogo owner sogo"
"$bin/psql" -q -h 127.0.0.1 -p $sql -U sogo sogo -c "create table users (c_uid varchar primary key, c_name varchar, c_password varchar, c_cn varchar, mail varchar)" \
  -c "insert into users select name, name, 'secret', 'Sam Okafor', name from (values ('plain@bed.example'), ('html@bed.example')) as all_users(name)"

memcached -u memcache -l 127.0.0.1 -p $cache >"$folder/logs/memcached.log" 2>&1 &
started
db="postgresql://sogo:none@127.0.0.1:$sql/sogo"
cat >"$folder/etc/sogo.conf" <<CONF
{
  WOPort = "127.0.0.1:$sogod"; WOWorkersCount = 2; WOLogFile = "-"; WOPidFile = "$folder/run/sogo.pid"; WONoDetach = YES;
  SOGoProfileURL = "$db/profiles"; OCSFolderInfoURL = "$db/folders"; OCSSessionsFolderURL = "$db/sessions"; SOGoMemcachedHost = "127.0.0.1:$cache";
  SOGoLanguage = English; SOGoPageTitle = "$name"; SOGoTimeZone = "UTC"; SOGoMailDomain = "bed.example"; SOGoIMAPServer = "imap://127.0.0.1:$imap"; SOGoSMTPServer = "smtp://127.0.0.1:$smtp";
  SOGoMailingMechanism = smtp; SOGoDraftsFolderName = Drafts; SOGoSentFolderName = Sent; SOGoForceExternalLoginWithEmail = YES; SOGoMailReplyPlacement = above;
  SOGoMailComposeMessageType = html; SOGoLoginModule = Mail; SOGoXSRFValidationEnabled = NO;
  SOGoUserSources = ({ type = sql; id = users; viewURL = "$db/users"; canAuthenticate = YES; isAddressBook = YES; displayName = "Users"; userPasswordAlgorithm = plain; });
}
CONF
chgrp sogo "$folder/etc/sogo.conf"
chmod 640 "$folder/etc/sogo.conf"
mkdir -p /run/sogo /var/spool/sogo
chown sogo "$folder/home" /run/sogo /var/spool/sogo
(cd / && exec unshare -m sh -c "mount --bind '$folder/etc' /etc/sogo && HOME='$folder/home' exec setpriv --reuid sogo --regid sogo --init-groups /usr/sbin/sogod") >"$folder/logs/sogo.log" 2>&1 &
started

files=$(readlink -f /usr/lib/GNUstep/SOGo/WebServerResources)
cat >"$folder/nginx.conf" <<CONF
pid $folder/run/nginx.pid; error_log $folder/logs/nginx.log; daemon off; worker_processes 1; user www-data;
events { worker_connections 128; }
http { include /etc/nginx/mime.types; access_log off; client_body_temp_path $folder/run/a; proxy_temp_path $folder/run/b; fastcgi_temp_path $folder/run/c; uwsgi_temp_path $folder/run/d; scgi_temp_path $folder/run/e;
  server { listen 127.0.0.1:$port;
    location /SOGo.woa/WebServerResources/ { alias $files/; }
    location /SOGo/WebServerResources/ { alias $files/; }
    location ^~ /SOGo { proxy_pass http://127.0.0.1:$sogod; proxy_set_header Host \$host:\$server_port; proxy_set_header x-webobjects-server-protocol HTTP/1.0; proxy_set_header x-webobjects-remote-host 127.0.0.1;
      proxy_set_header x-webobjects-server-name \$server_name; proxy_set_header x-webobjects-server-url http://127.0.0.1:$port; proxy_set_header x-webobjects-server-port \$server_port;
      proxy_buffer_size 128k; proxy_buffers 64 512k; proxy_busy_buffers_size 512k; } } }
CONF
/usr/sbin/nginx -c "$folder/nginx.conf" -p "$folder" >"$folder/logs/nginx.out" 2>&1 &
started
answers SOGo "$beside/ready.py" sogo "$port" "$name"
