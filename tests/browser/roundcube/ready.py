#!/usr/bin/python3
"""ready.py WHAT PORT [NAME]: asks a server for what a test's first page needs, and fails unless it is given.

roundcube  the sign-in page, which needs PHP and the database
imap       a sign-in to each mailbox and its one mail in a sorted list, so that the mail is indexed
smtp       the greeting and one command
sogo       a sign-in, which needs a worker, the database with its tables, and the cache

NAME must be in the answer, so that the servers of another test run on the same ports are not taken for ours.
"""

import imaplib
import json
import smtplib
import sys
import urllib.request

SECONDS = 60
USERS = ("plain", "html")


def page(url, body=None):
    headers = {"Content-Type": "application/json"} if body else {}
    with urllib.request.urlopen(urllib.request.Request(url, body, headers), timeout=SECONDS) as answer:
        return answer.read().decode()


def roundcube(port, name):
    text = page(f"http://127.0.0.1:{port}/")
    assert name in text, "another server has this port"
    assert 'id="rcmloginuser"' in text, text


def imap(port, name):
    for user in USERS:
        with imaplib.IMAP4("127.0.0.1", int(port), timeout=SECONDS) as server:
            assert name in server.welcome.decode(), "another server has this port"
            server.login(f"{user}@bed.example", "secret")
            kind, count = server.select("INBOX")
            assert (kind, count) == ("OK", [b"1"]), f"{user}: {kind} {count}"
            kind, found = server.sort("REVERSE DATE", "UTF-8", "ALL")
            assert (kind, found) == ("OK", [b"1"]), f"{user}: {kind} {found}"


def smtp(port):
    with smtplib.SMTP("127.0.0.1", int(port), timeout=SECONDS) as server:
        assert server.noop()[0] == 250


def sogo(port, name):
    assert name in page(f"http://127.0.0.1:{port}/SOGo/"), "another server has this port"
    words = {"userName": "html@bed.example", "password": "secret", "language": "English", "rememberLogin": 0}
    answer = page(f"http://127.0.0.1:{port}/SOGo/connect", json.dumps(words).encode())
    assert json.loads(answer)["cn"] == "Sam Okafor", answer


{"roundcube": roundcube, "imap": imap, "smtp": smtp, "sogo": sogo}[sys.argv[1]](*sys.argv[2:])
