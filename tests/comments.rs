//! Extracts the comments of Rust and JavaScript, and removes literals, for the tests of wording and width.

/// Prose from one place: a comment, a Markdown paragraph or an interface text.
#[derive(Debug, PartialEq)]
pub struct Passage {
    /// The number of its first line in the file, from 1.
    pub line: usize,
    /// Its lines, without comment signs.
    pub text: String,
    /// Whether it is the comment of a function.
    pub of_function: bool,
}

/// The source of a Rust or JavaScript file, read from front to back.
struct Source<'a> {
    text: &'a str,
    is_rust: bool,
    /// The place reached, in bytes.
    at: usize,
    /// How many braces are open.
    braces: usize,
    /// The number of open braces at each `${` of the template literals that are open.
    templates: Vec<usize>,
}

impl<'a> Source<'a> {
    /// Takes the next comment, literal or character.
    fn next_piece(&mut self) -> Option<&'a str> {
        let rest = &self.text[self.at..];
        let first = rest.chars().next()?;
        let after_name = self.text[..self.at].ends_with(|c: char| c.is_alphanumeric() || c == '_');
        let length = match first {
            '/' if rest.starts_with("//") => rest.find('\n').unwrap_or(rest.len()),
            '/' if rest.starts_with("/*") => rest.find("*/").map_or(rest.len(), |end| end + 2),
            '/' if !self.is_rust && self.expects_value() => closed_by(rest, "/", 1),
            '"' => closed_by(rest, "\"", 1),
            'r' | 'b' if self.is_rust && !after_name => rust_string(rest),
            '\'' if self.is_rust => character(rest),
            '\'' => closed_by(rest, "'", 1),
            '`' if !self.is_rust => self.template(rest),
            '{' => {
                self.braces += 1;
                1
            }
            '}' => {
                self.braces = self.braces.saturating_sub(1);
                let ends = self.templates.pop_if(|depth| *depth == self.braces).is_some();
                if ends { self.template(rest) } else { 1 }
            }
            other => other.len_utf8(),
        };
        self.at += length;
        Some(&rest[..length])
    }

    /// Returns whether JavaScript expects a value here, so that a slash begins a regular expression.
    fn expects_value(&self) -> bool {
        let before = self.text[..self.at].trim_end();
        before.ends_with(|c: char| "(,=:[!&|?{};+-*%~^<>".contains(c))
            || before.is_empty()
            || ["return", "typeof", "case", "of", "in"].iter().any(|word| before.ends_with(word))
    }

    /// Returns the length of a template literal's text, up to its end or to the next `${`.
    fn template(&mut self, text: &str) -> usize {
        let (end, hole) = (closed_by(text, "`", 1), closed_by(text, "${", 1));
        if hole < end {
            self.templates.push(self.braces);
            self.braces += 1;
        }
        end.min(hole)
    }
}

/// Returns the place after the signs that close a text, in bytes. The search begins after `from` bytes. A
/// backslash escapes a character. In a regular expression, a slash in square brackets closes nothing.
fn closed_by(text: &str, closing: &str, from: usize) -> usize {
    let (mut escaped, mut in_class) = (false, false);
    for (at, c) in text.char_indices().skip_while(|(at, _)| *at < from) {
        if !escaped && !in_class && text[at..].starts_with(closing) {
            return at + closing.len();
        }
        in_class = closing == "/" && !escaped && (c == '[' || in_class && c != ']');
        escaped = !escaped && c == '\\';
    }
    text.len()
}

/// Returns the length of a Rust string such as `r#"…"#`, or 1 if there is none.
fn rust_string(text: &str) -> usize {
    let name = text.trim_start_matches(['b', 'r']);
    let opening = name.trim_start_matches('#');
    let (prefix, hashes) = (text.len() - name.len(), name.len() - opening.len());
    if prefix > 2 || !opening.starts_with('"') {
        return 1;
    }
    let start = prefix + hashes + 1;
    if !text[..prefix].contains('r') {
        return closed_by(text, "\"", start);
    }
    let closing = format!("\"{}", "#".repeat(hashes));
    text[start..].find(&closing).map_or(text.len(), |end| start + end + closing.len())
}

/// Returns the length of a Rust character, or 1 if the quote begins a lifetime.
fn character(text: &str) -> usize {
    let mut inner = text[1..].chars();
    match (inner.next(), inner.next()) {
        (Some('\\'), _) => closed_by(text, "'", 1),
        (Some(c), Some('\'')) => c.len_utf8() + 2,
        _ => 1,
    }
}

/// Extracts the comments of a file. Comments of one kind that fill consecutive lines are one passage.
pub fn comments(text: &str, is_rust: bool) -> Vec<Passage> {
    let mut source = Source { text, is_rust, at: 0, braces: 0, templates: Vec::new() };
    let mut found: Vec<Passage> = Vec::new();
    let (mut line, mut next_line, mut last_sign) = (1, 0, "");
    while let Some(piece) = source.next_piece() {
        if piece.starts_with("//") || piece.starts_with("/*") {
            let before = &text[..source.at - piece.len()];
            let is_alone = before.rsplit('\n').next().is_none_or(|l| l.trim().is_empty());
            let words: Vec<&str> = piece.lines().map(without_signs).collect();
            let sign = &piece[..piece.find(|c: char| !"/*!".contains(c)).unwrap_or(piece.len())];
            if !is_alone || next_line != line || sign != last_sign || sign.contains('*') || found.is_empty() {
                found.push(Passage { line, text: String::new(), of_function: false });
            }
            if let Some(passage) = found.last_mut() {
                passage.text += &(words.join("\n") + "\n");
                passage.of_function = is_alone && is_function(&text[source.at..], is_rust);
            }
            (next_line, last_sign) = (line + words.len(), sign);
        }
        line += piece.matches('\n').count();
    }
    found
}

/// Returns the lines of a file without its literals: strings, characters, regular expressions, and templates
/// with the expressions in them.
pub fn without_literals(text: &str, is_rust: bool) -> String {
    let mut source = Source { text, is_rust, at: 0, braces: 0, templates: Vec::new() };
    let mut kept = String::new();
    while let Some(piece) = source.next_piece() {
        let is_comment = piece.starts_with("//") || piece.starts_with("/*");
        let in_template = !source.templates.is_empty() || piece.starts_with('}') && piece.len() > 1;
        if !in_template && (is_comment || piece.chars().nth(1).is_none()) {
            kept.push_str(piece);
        } else {
            kept.extend(piece.matches('\n'));
        }
    }
    kept
}

/// Returns a line of a comment without the signs that make it one.
fn without_signs(line: &str) -> &str {
    let line = line.trim().trim_end_matches("*/");
    line.trim_start_matches(['/', '*', '!']).trim()
}

/// Returns whether the next code declares a function. Attributes before it are passed over.
fn is_function(code: &str, is_rust: bool) -> bool {
    let mut lines = code.lines().map(str::trim).filter(|l| !l.is_empty());
    let declaration = lines.find(|l| !is_rust || !l.starts_with("#[") && !l.ends_with(")]"));
    declaration.is_some_and(|l| {
        if is_rust {
            l.split(' ').take(4).any(|word| word == "fn")
        } else {
            !l.starts_with("(() =>") && (l.contains("=> {") || l.contains("function "))
        }
    })
}

/// Returns each passage's line and text, for comparisons.
pub fn texts(passages: &[Passage]) -> Vec<(usize, &str)> {
    passages.iter().map(|p| (p.line, p.text.trim())).collect()
}

#[test]
fn comments_of_rust_are_extracted_without_code_and_strings() {
    let source = r##"//! Head.
//! More.
fn f<'a>(x: &'a str) -> char { let _ = "// no \" // no"; let _ = r#"// no " // no"#; '"' } // one
/* two
three */
/// Says it.
#[must_use]
pub fn g() { let url = b"http://no"; '\'' }
"##;
    let found = comments(source, true);
    assert_eq!(texts(&found), [(1, "Head.\nMore."), (3, "one"), (4, "two\nthree"), (6, "Says it.")]);
    assert_eq!(found.iter().map(|p| p.of_function).collect::<Vec<_>>(), [true, false, false, true]);
}

#[test]
fn comments_of_scripts_are_extracted_without_strings_templates_and_expressions() {
    let source = r#"const a = '// no', b = `// no ${f("}") /* one */} // no`; // two
const c = /[/"'`]\/\/ no/.test(a) || a / b; // three
/** Four. */
const d = () => {
};
"#;
    let found = comments(source, false);
    assert_eq!(texts(&found), [(1, "one"), (1, "two"), (2, "three"), (3, "Four.")]);
    assert!(found[3].of_function && !found[2].of_function);
}

#[test]
fn literals_are_removed_and_lines_stay() {
    let rust = "let a = \"one \\\n   two\"; // \"three\"\nfn f<'a>(x: &'a str) -> char { 'b' }\nr#\"c\nd\"#;";
    let bare = "let a = \n; // \"three\"\nfn f<'a>(x: &'a str) -> char {  }\n\n;";
    assert_eq!(without_literals(rust, true), bare);
    let script = "const a = `b ${f(\"c\")} d\ne` + g; /* `h` */\nconst i = /[/]j/.test(k);";
    assert_eq!(without_literals(script, false), "const a = \n + g; /* `h` */\nconst i = .test(k);");
}
