//! The rules as a page and as a table, from their docs alone.

use super::render::severity;
use crate::{catalogue::Entry, rule::Family, rules};
use std::io::{self, Write};

/// The place of the page, which decides about its header and links.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// The public pages.
    Web,
    /// Inside the extension.
    Extension,
}

/// Writes the table of the README: a row for each rule.
///
/// # Errors
/// Returns the error of `out`.
pub fn markdown(out: &mut impl Write, rules: &[Entry]) -> io::Result<()> {
    writeln!(out, "| rule | level | what it finds |\n| --- | --- | --- |")?;
    for rule in rules {
        writeln!(out, "| {} | {} | {} |", rule.id, severity(rule.level), rule.summary.replace('|', "\\|"))?;
    }
    Ok(())
}

/// Writes a page in which each rule has its id as anchor, in the groups of the options page.
///
/// # Errors
/// If writing fails.
pub fn html(out: &mut impl Write, rules: &[Entry], place: Place) -> io::Result<()> {
    let is_web = place == Place::Web;
    out.write_all(if is_web { WEB } else { EXTENSION }.as_bytes())?;
    for family in Family::ALL {
        writeln!(out, "<h2{}</h2>\n<ul>", heading(family, place))?;
        for rule in of_family(rules, family) {
            writeln!(out, "<li lang=\"en\"><a href=\"#{}\">{}</a></li>", rule.id, escape(rule.title))?;
        }
        writeln!(out, "</ul>")?;
    }
    out.write_all(if is_web { WEB_MAIN } else { EXTENSION_MAIN }.as_bytes())?;
    for family in Family::ALL {
        writeln!(out, "<h2{}</h2>", heading(family, place))?;
        for rule in of_family(rules, family) {
            section(out, rule)?;
        }
    }
    writeln!(out, "</main>\n{}</body>\n</html>", if is_web { "</div>\n" } else { "" })
}

/// Writes a rule: what it finds, the reason, the advice, the source, its examples, and at the end its id.
fn section(out: &mut impl Write, rule: &Entry) -> io::Result<()> {
    writeln!(out, "<section id=\"{}\" class=\"{}\" lang=\"en\">", rule.id, severity(rule.level))?;
    writeln!(out, "<h3>{}</h3>\n<p>{}</p>", escape(rule.title), prose(&rule.summary))?;
    for (name, text) in
        [("Why it matters", &rule.why), ("What to do", &rule.advice), ("Source", &rule.source)]
    {
        writeln!(out, "<h4>{name}</h4>\n<p>{}</p>", prose(text))?;
    }
    for (name, bad) in [("Flagged", true), ("Not flagged", false)] {
        writeln!(out, "<h4>{name}</h4>")?;
        for example in rule.examples.iter().filter(|e| e.bad == bad) {
            let marked = escape(&example.text).replace('«', "<mark>").replace('»', "</mark>");
            writeln!(out, "<pre>{marked}</pre>")?;
        }
    }
    writeln!(out, "<p class=\"id\">{} · <code>{}</code></p>\n</section>", severity(rule.level), rule.id)
}

/// Returns the rules of a group.
fn of_family(rules: &[Entry], family: Family) -> impl Iterator<Item = &Entry> {
    rules.iter().filter(move |rule| rules::of_family(family).any(|one| one.id == rule.id))
}

/// Returns the end of a heading's tag and its words, which the extension's page translates.
fn heading(family: Family, place: Place) -> String {
    let title = match family {
        Family::Names => "Names",
        Family::Parts => "Parts of the message",
        Family::Timing => "Timing",
        Family::Content => "Content",
        Family::Conduct => "Manners",
        Family::Tone => "Tone",
        Family::Proofreading => "Spelling and grammar",
    };
    let key = if place == Place::Extension {
        format!(" data-message=\"group_{}\"", family.id())
    } else {
        String::new()
    };
    format!("{key}>{title}")
}

/// Returns prose as HTML, with code where it has back-ticks.
fn prose(text: &str) -> String {
    let part = |(at, part): (usize, &str)| {
        if at % 2 == 1 { format!("<code>{}</code>", escape(part)) } else { escape(part) }
    };
    text.split('`').enumerate().map(part).collect()
}

const WEB: &str = r#"<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; img-src 'self'">
<title>Tactful: the rules</title>
<link rel="icon" href="icon.png">
<link rel="stylesheet" href="site.css">
</head>
<body>
<header class="top"><div class="brand"><img src="icon.png" alt="" width="24" height="24"><strong>Tactful</strong></div><nav class="pages" aria-label="Pages"><a href="index.html">Try it</a> <a href="rules.html" aria-current="page">The rules</a> <a href="how.html">How it works</a> <a href="mailbox.html">Demo mailbox</a></nav></header>
<div class="beside">
<nav aria-label="Rules">
"#;
const WEB_MAIN: &str = r#"</nav>
<main class="reference">
<h1>The rules</h1>
<p>What is checked, why, and which article says so. The underlined words are what is flagged.</p>
"#;

const EXTENSION: &str = r#"<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title data-message="titleRules">The rules · Tactful</title>
<link rel="icon" href="../icons/32.png">
<link rel="stylesheet" href="page.css">
<script type="module" src="rules.js"></script>
</head>
<body>
<header class="top">
<div class="brand"><img src="../icons/48.png" alt="" width="24" height="24"><strong>Tactful</strong></div>
<nav class="pages" data-label="pagesLabel"><a href="welcome.html" data-message="firstSteps">Getting started</a> <a href="people.html" data-message="followUps">Follow-ups</a> <a href="words.html" data-message="dictionary">Your dictionary</a> <a href="rules.html" data-message="rulesPage" aria-current="page">The rules</a> <a href="options.html" data-message="options">Options</a></nav>
</header>
<main class="reference">
<h1 data-message="rulesPage">The rules</h1>
<p data-message="rulesPageIntro">What is checked, why, and which article says so. The underlined words are what is flagged.</p>
<details class="card contents"><summary data-message="allRules">All rules</summary><div class="inside">
"#;
const EXTENSION_MAIN: &str = "</div></details>
";

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::catalogue;

    #[test]
    fn every_rule_has_its_anchor_and_its_text_is_escaped() {
        for place in [Place::Web, Place::Extension] {
            let mut page = Vec::new();
            html(&mut page, &catalogue(), place).expect("memory can be written to");
            let page = String::from_utf8_lossy(&page);
            for rule in catalogue() {
                assert!(page.contains(&format!("<section id=\"{}\"", rule.id)), "{}", rule.id);
            }
            assert!(
                page.contains("&lt;dana@northwind.example&gt;")
                    && page.contains("<mark>just checking in</mark>")
            );
            assert!(page.contains("such as <code>[Your Name]</code>") && !page.contains("`[Your Name]`"));
        }
    }
}
