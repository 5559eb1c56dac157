#!/usr/bin/python3
"""seed.py FOLDER: two mailboxes with one mail from an invented interviewer, sent twenty hours ago: a thank-you for the interview is not late yet."""
import mailbox, os, sys
from datetime import datetime, timedelta
from email.message import EmailMessage
from email.utils import format_datetime

SENT = datetime.now().astimezone() - timedelta(hours=20)
TEXT = "Hi Sam,\n\nIt was good to meet you today. We will get back to you by the end of next week.\n\nDana\n"

for user in ("plain", "html"):
    home = os.path.join(sys.argv[1], user)
    os.makedirs(home, exist_ok=True)
    box = mailbox.Maildir(os.path.join(home, "Maildir"), create=True)
    mail = EmailMessage()
    mail["From"] = "Dana Reyes <dana.reyes@northwind.example>"
    mail["To"] = f"Sam Okafor <{user}@bed.example>"
    mail["Subject"] = "Analyst interview"
    mail["Date"] = format_datetime(SENT)
    mail["Message-ID"] = "<interview@northwind.example>"
    mail.set_content(TEXT)
    mail.add_alternative("<html><body>" + "".join(f"<p>{line}</p>" for line in TEXT.split("\n\n")) + "</body></html>", subtype="html")
    box.add(mail)
