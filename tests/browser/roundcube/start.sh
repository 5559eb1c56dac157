#!/usr/bin/env bash
# start.sh PORT FOLDER: real Roundcube on 127.0.0.1:PORT, its IMAP server on PORT+1, an SMTP sink on PORT+2. Debian, as root.
# Everything it writes is in FOLDER, which dovecot's own users must be able to enter; pids are in FOLDER/pids. It ends when the
# servers have given what the first page needs: see ready.py.
set -euo pipefail
port=${1:?port} folder=${2:?folder}
imap=$((port + 1)) smtp=$((port + 2)) name=$(basename "$folder")
here=$(cd "$(dirname "$0")" && pwd)
# shellcheck source=processes.sh
. "$here/processes.sh"
mkdir -p "$folder"/{config,logs,temp,mail,dovecot/run,dovecot/state}
chmod 755 "$folder" "$folder/dovecot"
: >"$folder/pids"

/usr/bin/python3 "$here/seed.py" "$folder/mail"
chown -R 8:8 "$folder/mail" # Debian's user and group "mail"
{ for user in plain html; do echo "$user@bed.example:{PLAIN}secret:8:8::$folder/mail/$user::"; done; } >"$folder/dovecot/passwd"
chmod 644 "$folder/dovecot/passwd"
cat >"$folder/dovecot/dovecot.conf" <<CONF
protocols = imap
listen = 127.0.0.1
base_dir = $folder/dovecot/run
state_dir = $folder/dovecot/state
log_path = $folder/logs/dovecot.log
login_greeting = $name
ssl = no
disable_plaintext_auth = no
first_valid_uid = 8
first_valid_gid = 8
mail_location = maildir:%h/Maildir
passdb {
  driver = passwd-file
  args = scheme=PLAIN username_format=%u $folder/dovecot/passwd
}
userdb {
  driver = passwd-file
  args = username_format=%u $folder/dovecot/passwd
}
namespace inbox {
  inbox = yes
  mailbox Sent {
    auto = subscribe
    special_use = \\Sent
  }
  mailbox Drafts {
    auto = subscribe
    special_use = \\Drafts
  }
}
service imap-login {
  inet_listener imap {
    address = 127.0.0.1
    port = $imap
  }
  inet_listener imaps {
    port = 0
  }
}
CONF
/usr/sbin/dovecot -F -c "$folder/dovecot/dovecot.conf" >"$folder/logs/dovecot.out" 2>&1 &
started
/usr/bin/python3 -m aiosmtpd -n -l "127.0.0.1:$smtp" -c aiosmtpd.handlers.Mailbox "$folder/outbox" >"$folder/logs/smtp.log" 2>&1 &
started

ln -sf /etc/roundcube/defaults.inc.php /etc/roundcube/mimetypes.php "$folder/config/"
cat >"$folder/config/config.inc.php" <<CONF
<?php
\$config = [
  'db_dsnw' => 'sqlite:///$folder/roundcube.db?mode=0640', 'imap_host' => '127.0.0.1:$imap', 'smtp_host' => '127.0.0.1:$smtp', 'smtp_user' => '', 'smtp_pass' => '',
  'des_key' => 'for-these-tests-only-24c', 'product_name' => '$name', 'plugins' => [], 'skin' => 'elastic', 'language' => 'en_US', 'log_dir' => '$folder/logs',
  'temp_dir' => '$folder/temp', 'mail_domain' => 'bed.example', 'reply_mode' => 1, 'enable_spellcheck' => false, 'draft_autosave' => 0,
];
CONF
rm -f "$folder/roundcube.db"
sqlite3 "$folder/roundcube.db" </usr/share/roundcube/SQL/sqlite.initial.sql
# One account writes plain text, the other HTML with TinyMCE.
for user in plain html; do
  preferences='a:0:{}'
  [ $user = html ] && preferences='a:1:{s:10:"htmleditor";i:1;}'
  sqlite3 "$folder/roundcube.db" "insert into users(username, mail_host, created, language, preferences) values('$user@bed.example', '127.0.0.1', datetime('now'), 'en_US', '$preferences');
    insert into identities(user_id, changed, del, standard, name, organization, email, \"reply-to\", bcc, signature, html_signature)
      select user_id, datetime('now'), 0, 1, 'Sam Okafor', '', '$user@bed.example', '', '', '', 0 from users where username = '$user@bed.example';"
done
ROUNDCUBE_CONFIG_DIR="$folder/config" PHP_CLI_SERVER_WORKERS=4 /usr/bin/php -d variables_order=EGPCS -S "127.0.0.1:$port" -t /var/lib/roundcube/public_html >"$folder/logs/php.log" 2>&1 &
started

answers "the IMAP server" "$here/ready.py" imap $imap "$name"
answers "the mail sink" "$here/ready.py" smtp $smtp
answers Roundcube "$here/ready.py" roundcube "$port" "$name"
