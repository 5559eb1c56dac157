//! The text of an HTML mail, in which quotations are marked by ">" as in plain mails.

use mail_parser::decoders::html::add_html_token;

/// Elements whose content is no text of the mail.
const HIDDEN: [&str; 5] = ["script", "style", "title", "template", "noscript"];
/// Elements that begin and end a line.
const BLOCKS: [&str; 26] = [
    "address", "article", "body", "center", "dd", "div", "dl", "dt", "fieldset", "figure", "footer", "form",
    "header", "hr", "html", "li", "main", "ol", "pre", "section", "table", "tbody", "tfoot", "thead", "tr",
    "ul",
];
/// Elements with an empty line before and after them.
const PARAGRAPHS: [&str; 8] = ["p", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6"];

/// Returns the text of an HTML mail. A line for each block, and ">" before the lines of a `blockquote`.
pub fn text(html: &str) -> String {
    let lower = html.to_ascii_lowercase();
    let mut page = Page::default();
    let mut at = 0;
    while let Some(found) = html[at..].find('<') {
        let open = at + found;
        page.words(&html[at..open]);
        let rest = &lower[open..];
        if rest.starts_with("<!--") {
            at = rest.find("-->").map_or(html.len(), |end| open + end + 3);
        } else if rest[1..].starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '/' | '!' | '?')) {
            let end = tag_len(rest);
            at = open + end;
            let tag = &rest[..end];
            page.tag(tag);
            if let Some(hidden) = HIDDEN.iter().find(|name| name_of(tag) == **name) {
                let close = format!("</{hidden}");
                at = lower[at..].find(&close).map_or(html.len(), |end| at + end);
            }
        } else {
            page.words("<");
            at = open + 1;
        }
    }
    page.words(&html[at..]);
    page.end_block();
    page.out.trim().to_owned()
}

/// Returns the name in a tag, with the slash of an end tag.
fn name_of(tag: &str) -> &str {
    let end = tag[1..].find(|c: char| c.is_whitespace() || c == '>').map_or(tag.len(), |at| at + 1);
    tag[1..end].trim_end_matches('/')
}

/// Returns the length of the tag at the beginning of a text. A ">" in a quoted value does not end it, unless
/// the quotation has no end.
fn tag_len(text: &str) -> usize {
    let mut quote = None;
    let mut before = ' ';
    for (at, c) in text.char_indices() {
        match (quote, c) {
            (None, '>') => return at + 1,
            (None, '"' | '\'') if before == '=' => quote = Some(c),
            (Some(open), _) if open == c => quote = None,
            _ => {}
        }
        if !c.is_whitespace() {
            before = c;
        }
    }
    text.find('>').map_or(text.len(), |at| at + 1)
}

/// A text in the making.
#[derive(Default)]
struct Page {
    out: String,
    line: String,
    /// The number of open `blockquote` elements.
    quotes: usize,
    /// The number of open `pre` elements.
    preformatted: usize,
    /// White space was read since the last word.
    space: bool,
    /// The open paragraph has no margin.
    tight: bool,
}

impl Page {
    /// Adds text between two tags.
    fn words(&mut self, html: &str) {
        if self.preformatted > 0 {
            for (number, line) in html.split('\n').enumerate() {
                if number > 0 {
                    self.end_line();
                }
                self.line.push_str(&without_entities(line.trim_end_matches('\r')));
            }
            return;
        }
        for (number, word) in html.split(|c: char| c.is_ascii_whitespace()).enumerate() {
            self.space |= number > 0;
            if word.is_empty() {
                continue;
            }
            if self.space && !self.line.is_empty() {
                self.line.push(' ');
            }
            self.space = false;
            self.line.push_str(&without_entities(word));
        }
    }

    /// Reads a tag in lower case.
    fn tag(&mut self, tag: &str) {
        let name = name_of(tag);
        let (name, opens) = name.strip_prefix('/').map_or((name, true), |name| (name, false));
        let count = |open: usize| if opens { open + 1 } else { open.saturating_sub(1) };
        match name {
            "br" => self.end_line(),
            "td" | "th" => self.space = true,
            name if BLOCKS.contains(&name) => self.end_block(),
            name if PARAGRAPHS.contains(&name) => {
                if opens {
                    let margins = ["msonormal", "margin:0", "margin: 0", "margin-bottom:0"];
                    self.tight = name == "p" && margins.iter().any(|margin| tag.contains(margin));
                }
                self.end_block();
                if !self.tight {
                    self.empty_line();
                }
            }
            _ => {}
        }
        match name {
            "blockquote" => self.quotes = count(self.quotes),
            "pre" => self.preformatted = count(self.preformatted),
            _ => {}
        }
    }

    /// Ends the line, even if it is empty.
    fn end_line(&mut self) {
        /// The most marks of a line, so that nested quotations do not lengthen the text without a bound.
        const MOST: usize = 5;
        let mark = ">".repeat(self.quotes.min(MOST));
        let gap = if mark.is_empty() || self.line.is_empty() { "" } else { " " };
        self.out.extend([&mark, gap, self.line.trim_end(), "\n"]);
        self.line.clear();
        self.space = false;
    }

    /// Ends the line if it has words.
    fn end_block(&mut self) {
        if !self.line.is_empty() {
            self.end_line();
        }
        self.space = false;
    }

    /// Adds an empty line unless there is one.
    fn empty_line(&mut self) {
        if !self.out.is_empty() && !self.out.ends_with("\n\n") {
            self.out.push('\n');
        }
    }
}

/// Returns a text with the characters that its entities name.
fn without_entities(text: &str) -> String {
    /// The most bytes in the name of an entity, with its signs.
    const LONGEST: usize = 34;
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let near = &rest.as_bytes()[..rest.len().min(LONGEST)];
        let len = near.iter().position(|b| *b == b';').map_or(1, |end| end + 1);
        add_html_token(&mut out, &rest.as_bytes()[..len], false);
        rest = &rest[len..];
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_are_lines_and_quotations_have_marks() {
        for (html, expected) in [
            (
                "<p>Hi Dana,</p><blockquote>Can you come?</blockquote><p>Yes.</p><p>Best,<br>Alex</p>",
                "Hi Dana,\n\n> Can you come?\n\nYes.\n\nBest,\nAlex",
            ),
            (
                "<div>Hi</div><div><br></div><div>Thank you.</div>\n<BLOCKQUOTE type=\"cite\">a<br>b<blockquote>c</blockquote></BLOCKQUOTE>",
                "Hi\n\nThank you.\n\n> a\n> b\n\n>> c",
            ),
            ("a<blockquote>b<div>c</div>d</blockquote>e", "a\n\n> b\n> c\n> d\n\ne"),
            ("<ul><li>one<li>two</ul><table><tr><td>a</td><td>b</td></tr></table>", "one\ntwo\na b"),
            ("<p class=MsoNormal>Best,</p><p class=MsoNormal>Alex</p>", "Best,\nAlex"),
            ("<pre>a\n  b</pre>c", "a\n  b\nc"),
            ("We\n  are <b>very</b> glad<i>!</i>", "We are very glad!"),
            ("Q&amp;A &lt;3 &eacute;&#8217;&nosuch; & done;", "Q&A <3 é’&nosuch; & done;"),
            ("<html><head><title>x</title><style>p > a {}</style></head><body>Hi<!-- <p> --> you", "Hi you"),
            ("<a title=\"a > b\" href='>'>link</a> 1 < 2 <a title=\"open>x", "link 1 < 2 x"),
            ("</blockquote>a<script>if (a < b) {}", "a"),
        ] {
            assert_eq!(text(html), expected, "{html}");
        }
    }

    #[test]
    fn any_html_is_read() {
        for piece in ["<", ">", "<a b=\"", "<a b='>", "&", "&#", "<blockquote>", "é<", "<!--", "<p", "</"] {
            let html = piece.repeat(20_000);
            assert!(text(&html).len() <= 6 * html.len(), "{piece}");
        }
    }
}
