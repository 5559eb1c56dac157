//! Code in a message: between backticks, in fences, in blocks of their own. It is not the writer's prose, so
//! it is masked before the message is read.

use super::{
    lines::{Line, lines},
    span::Span,
};

/// Stand-ins for characters of one to four bytes. Each has the length of what it stands for in bytes, in
/// code points and in UTF-16 units, so that all places stay as they are.
const STAND_INS: [char; 4] = ['\u{1A}', '\u{9A}', '\u{FFFC}', '\u{10FFFD}'];

/// Returns whether a character stands for code.
pub fn is_stand_in(c: char) -> bool {
    STAND_INS.contains(&c)
}

/// Returns a text of the same length with stand-ins for all characters in the spans but line ends.
pub fn masked(text: &str, spans: &[Span]) -> String {
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for span in spans.iter().filter(|s| s.start < s.end) {
        out.push_str(&text[at..span.start.max(at)]);
        let code = &text[span.start.max(at)..span.end.max(at)];
        out.extend(
            code.chars().map(|c| if c == '\n' || c == '\r' { c } else { STAND_INS[c.len_utf8() - 1] }),
        );
        at = at.max(span.end);
    }
    out.push_str(&text[at..]);
    out
}

/// Returns the places of code in a text, in order.
pub fn code_in(text: &str) -> Vec<Span> {
    let all = lines(text);
    let mut found = Vec::new();
    let mut at = 0;
    while at < all.len() {
        if let Some(end) = fence_end(text, &all, at).or_else(|| block_end(text, &all, at)) {
            found.push(all[at].trimmed.to(all[end].trimmed));
            at = end + 1;
        } else {
            found.extend(inline(all[at].of(text)).into_iter().map(|s| s.after(all[at].trimmed.start)));
            at += 1;
        }
    }
    found
}

/// Returns the index of the line that closes a fence opened at a line.
fn fence_end(text: &str, all: &[Line], at: usize) -> Option<usize> {
    let fence = ["```", "~~~"].into_iter().find(|f| all[at].of(text).starts_with(f))?;
    let first = all[at].of(text);
    if first.len() > 3 && first[3..].contains(fence) {
        return Some(at); // opened and closed in one line
    }
    /// The most lines between two fences.
    const MOST: usize = 500;
    (at + 1..all.len()).take(MOST).find(|end| all[*end].of(text).ends_with(fence))
}

/// Returns the index of the last line of a paragraph of code that begins at a line: indented, or with the
/// look of a program in each line.
fn block_end(text: &str, all: &[Line], at: usize) -> Option<usize> {
    if all[at].is_blank() || at > 0 && !all[at - 1].is_blank() && !all[at - 1].of(text).ends_with(':') {
        return None;
    }
    /// The most lines of a paragraph of code.
    const MOST: usize = 100;
    let end = (at..all.len()).take(MOST).find(|l| all.get(l + 1).is_none_or(Line::is_blank))?;
    let block = &all[at..=end];
    let is_indented = |line: &Line| {
        let whole = line.span.of(text);
        whole.starts_with('\t') || whole.starts_with("    ")
    };
    let is_code = |line: &Line| looks_like_code(line.of(text));
    let fits = block.iter().all(is_code)
        || block.iter().all(is_indented)
            && block.iter().any(is_code)
            && !block.iter().any(|l| is_prose(l.of(text)));
    fits.then_some(end)
}

/// Beginnings of lines that only programs and shells have.
const STARTS: [&str; 8] = ["$ ", "# !", "#!/", ">>> ", "> const ", "C:\\", "<?", "</"];
/// First words of statements and commands. They count only beside signs of code.
const STATEMENTS: [&str; 40] = [
    "const", "let", "var", "def", "class", "import", "from", "return", "if", "for", "while", "select",
    "insert", "update", "delete", "create", "alter", "export", "sudo", "pip", "npm", "git", "docker",
    "kubectl", "curl", "cargo", "echo", "cat", "cd", "function", "fn", "func", "public", "private", "static",
    "void", "int", "print", "assert", "set",
];

/// What statements and commands have in them, and prose seldom.
const SIGNS: [&str; 15] =
    ["()", "(\"", "('", " = ", "==", "=>", "->", "::", "$", "\\", " --", "</", "/>", "[\"", "['"];

fn looks_like_code(line: &str) -> bool {
    let line = line.trim();
    // The signs are counted last: most lines are prose, and looking for each sign takes time.
    let signs = || {
        let has = |sign: &str| line.contains(sign);
        SIGNS.iter().filter(|sign| has(sign)).count() + usize::from(has("{") || has("}"))
    };
    let first = line.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default().to_lowercase();
    let ends = line.ends_with([';', '{', '}', ')', ',', ':', '\\', '>', ']', '"', '\'']);
    STARTS.iter().any(|s| line.starts_with(s))
        || STATEMENTS.contains(&first.as_str()) && !is_prose(line) && signs() >= 1
        || ends && !is_prose(line) && signs() >= 2
        || line.ends_with([';', '{']) && signs() >= 1
        || matches!(line, "}" | "};" | ")" | ");" | "]" | "end")
        || line.starts_with('=') && line.contains('(') // a formula
        || is_assignment(line)
}

/// `MAX_RETRIES=3`, `max_retries: 3`, `user.name = "x"`
fn is_assignment(line: &str) -> bool {
    let Some((name, value)) = line.split_once(['=', ':']) else { return false };
    let name = name.trim();
    let fits = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '.' | '-');
    name.contains(['_', '.'])
        && name.chars().all(fits)
        && !name.is_empty()
        && value.split_whitespace().count() <= 4
}

/// Words in a row that end like a sentence.
fn is_prose(line: &str) -> bool {
    line.ends_with(['.', '!', '?']) && line.split_whitespace().count() >= 6
}

/// Returns the code between backticks in a line.
fn inline(line: &str) -> Vec<Span> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(open) = line[at..].find('`').map(|o| at + o) {
        let ticks = line[open..].bytes().take_while(|b| *b == b'`').count();
        let (inner, mark) = (open + ticks, &line[open..open + ticks]);
        at = inner;
        // A backtick after a letter is an apostrophe.
        let joined = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        if joined(line[..open].chars().next_back()) {
            continue;
        }
        let Some(close) = line[inner..].find(mark).map(|c| inner + c).filter(|c| *c > inner) else {
            continue;
        };
        if !joined(line[close + ticks..].chars().next()) {
            found.push(Span::new(open, close + ticks));
            at = close + ticks;
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> String {
        let hidden = masked(text, &code_in(text));
        assert_eq!(hidden.len(), text.len());
        assert_eq!(hidden.encode_utf16().count(), text.encode_utf16().count());
        let mut out: String = hidden.chars().map(|c| if is_stand_in(c) { '#' } else { c }).collect();
        while out.contains("##") {
            out = out.replace("##", "#");
        }
        out
    }

    #[test]
    fn code_is_told_from_prose() {
        for (text, expected) in [
            ("It was `{{ user }}` all along.", "It was # all along."),
            ("Use ``a `b` c`` or `x`.", "Use # or #."),
            ("Now:\n\n```rust\nlet é = \"👋\";\n\n}\n```\n\nDone.", "Now:\n\n#\n#\n\n#\n#\n\nDone."),
            (
                "I ran:\n\n    SELECT name FROM users\n    WHERE id = {id};\n\nIt helped.",
                "I ran:\n\n    #\n#\n\nIt helped.",
            ),
            ("The line reads:\n$ git push --force\n\nSorry.", "The line reads:\n#\n\nSorry."),
            ("The setting was:\nmax_retries: 3\n\nOk", "The setting was:\n#\n\nOk"),
            // Near-misses.
            ("I`m sure you don`t mind.", "I`m sure you don`t mind."),
            ("A ` alone.", "A ` alone."),
            (
                "    I would love to join you; thank you (again).\n    Sam",
                "    I would love to join you; thank you (again).\n    Sam",
            ),
            ("Phone: 555 0100\nWeb: a.example", "Phone: 555 0100\nWeb: a.example"),
            (
                "If you need more, tell me.\n\nFor me it was a joy.",
                "If you need more, tell me.\n\nFor me it was a joy.",
            ),
            ("```\nunclosed", "```\nunclosed"),
        ] {
            assert_eq!(read(text), expected, "{text}");
        }
    }
}
