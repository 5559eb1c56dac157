//! Reads the file of a trained encoder and checks every part of it.

use crate::{
    layer::{Layer, Norm},
    linear::{Dense, Linear},
    pieces::Vocabulary,
};
use std::{error, fmt, ops::Range};

/// The first bytes of every artefact.
const MAGIC: &[u8; 8] = b"TACTACT1";
/// Each tensor begins at a multiple of this, in bytes.
const ALIGNMENT: usize = 16;
/// The widest row, so that a sum of products of a row stays within 32 bits.
const WIDEST: usize = 2048;

/// Why a file cannot be used as an artefact.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ArtefactError {
    /// The file does not begin as an artefact does.
    NotAnArtefact,
    /// The file ends before or within the named part.
    EndsAt(&'static str),
    /// The named part is not UTF-8.
    NotText(&'static str),
    /// The named part has a number that cannot be used.
    NotFinite(&'static str),
    /// The bytes that fill the space before the named part are not zero.
    NotZero(&'static str),
    /// The named size is impossible, and why.
    Size(&'static str, &'static str),
    /// The word pieces cannot be used, and why.
    Pieces(&'static str),
    /// Bytes follow the last tensor: their number.
    Longer(usize),
}

impl fmt::Display for ArtefactError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::NotAnArtefact => write!(f, "the file is not an artefact of this format"),
            Self::EndsAt(part) => write!(f, "the artefact ends too early: {part} is missing or incomplete"),
            Self::NotText(part) => write!(f, "the artefact is damaged: {part} is not UTF-8"),
            Self::NotFinite(part) => {
                write!(f, "the artefact is damaged: {part} with a number that is not finite")
            }
            Self::NotZero(part) => write!(f, "the artefact is damaged: the bytes before {part} are not zero"),
            Self::Size(part, why) => write!(f, "the artefact is damaged: {part} {why}"),
            Self::Pieces(why) => write!(f, "the artefact is damaged: the word pieces {why}"),
            Self::Longer(bytes) => write!(f, "the artefact is damaged: {bytes} bytes follow the last tensor"),
        }
    }
}

impl error::Error for ArtefactError {}

type Result<T> = std::result::Result<T, ArtefactError>;

/// A linear function that turns a logit into the logit of a calibrated probability.
#[derive(Clone, Copy, Debug)]
pub struct Calibration {
    pub scale: f32,
    pub offset: f32,
}

/// All that is in an artefact.
#[derive(Debug)]
pub struct Model {
    pub version: String,
    pub acts: Vec<String>,
    pub faults: usize,
    /// How many of the faults, from the first, are faults of tone: "any" is about these.
    pub tone: usize,
    pub any: Calibration,
    pub scales: Vec<Calibration>,
    pub width: usize,
    pub heads: usize,
    /// The most pieces read at once, with `[CLS]` and `[SEP]`.
    pub positions: usize,
    pub pieces: Vocabulary,
    /// The place of the 8-bit rows of the pieces in the file.
    pub words: Range<usize>,
    pub word_scales: Vec<f32>,
    pub places: Vec<f32>,
    pub norm: Norm,
    pub layers: Vec<Layer>,
    pub attention: Dense,
    pub value: Dense,
    pub marks: Dense,
}

/// The bytes of a file, read from front to back.
struct Cursor<'a> {
    file: &'a [u8],
    at: usize,
}

impl<'a> Cursor<'a> {
    /// Takes the next bytes; `None` is a length that overflows.
    fn range(&mut self, length: Option<usize>, part: &'static str) -> Result<Range<usize>> {
        let end = length.and_then(|n| self.at.checked_add(n)).filter(|end| *end <= self.file.len());
        let start = self.at;
        self.at = end.ok_or(ArtefactError::EndsAt(part))?;
        Ok(start..self.at)
    }

    fn number(&mut self, part: &'static str) -> Result<usize> {
        let bytes = &self.file[self.range(Some(4), part)?];
        let number = bytes.iter().rev().fold(0u32, |sum, byte| sum << 8 | u32::from(*byte));
        usize::try_from(number).map_err(|_| ArtefactError::EndsAt(part))
    }

    fn text(&mut self, part: &'static str) -> Result<&'a str> {
        let length = self.number(part)?;
        let bytes = &self.file[self.range(Some(length), part)?];
        str::from_utf8(bytes).map_err(|_| ArtefactError::NotText(part))
    }

    fn floats(&mut self, count: Option<usize>, part: &'static str) -> Result<Vec<f32>> {
        let bytes = &self.file[self.range(count.and_then(|n| n.checked_mul(4)), part)?];
        let floats: Vec<f32> = bytes.as_chunks::<4>().0.iter().map(|b| f32::from_le_bytes(*b)).collect();
        let is_finite = floats.iter().all(|f| f.is_finite());
        if is_finite { Ok(floats) } else { Err(ArtefactError::NotFinite(part)) }
    }

    fn calibration(&mut self, part: &'static str) -> Result<Calibration> {
        let both = self.floats(Some(2), part)?;
        Ok(Calibration { scale: both[0], offset: both[1] })
    }

    /// Moves to the place where the next tensor begins.
    fn align(&mut self, part: &'static str) -> Result<()> {
        let length = self.at.next_multiple_of(ALIGNMENT) - self.at;
        let filling = &self.file[self.range(Some(length), part)?];
        if filling.iter().all(|byte| *byte == 0) { Ok(()) } else { Err(ArtefactError::NotZero(part)) }
    }

    fn tensor(&mut self, count: Option<usize>, part: &'static str) -> Result<Vec<f32>> {
        self.align(part)?;
        self.floats(count, part)
    }

    fn bytes(&mut self, count: Option<usize>, part: &'static str) -> Result<Range<usize>> {
        self.align(part)?;
        self.range(count, part)
    }

    fn linear(&mut self, rows: usize, columns: usize, part: &'static str) -> Result<Linear> {
        let weights = self.bytes(rows.checked_mul(columns), part)?;
        let scales = self.tensor(Some(rows), part)?;
        Ok(Linear { columns, weights, scales, bias: self.tensor(Some(rows), part)? })
    }

    fn dense(&mut self, rows: usize, columns: usize, part: &'static str) -> Result<Dense> {
        let weights = self.tensor(rows.checked_mul(columns), part)?;
        Ok(Dense { columns, weights, bias: self.tensor(Some(rows), part)? })
    }

    fn norm(&mut self, width: usize, part: &'static str) -> Result<Norm> {
        Ok(Norm { weight: self.tensor(Some(width), part)?, bias: self.tensor(Some(width), part)? })
    }

    fn layer(&mut self, width: usize, inner: usize) -> Result<Layer> {
        Ok(Layer {
            query: self.linear(width, width, "the query of a layer")?,
            key: self.linear(width, width, "the key of a layer")?,
            value: self.linear(width, width, "the value of a layer")?,
            output: self.linear(width, width, "the output of a layer")?,
            first: self.norm(width, "the first norm of a layer")?,
            inner: self.linear(inner, width, "the inner step of a layer")?,
            outer: self.linear(width, inner, "the outer step of a layer")?,
            second: self.norm(width, "the second norm of a layer")?,
        })
    }
}

/// Returns an error unless `holds`.
fn require(holds: bool, part: &'static str, why: &'static str) -> Result<()> {
    if holds { Ok(()) } else { Err(ArtefactError::Size(part, why)) }
}

/// Reads an artefact.
pub fn read(file: &[u8]) -> Result<Model> {
    if !file.starts_with(MAGIC) {
        return Err(ArtefactError::NotAnArtefact);
    }
    let mut cursor = Cursor { file, at: MAGIC.len() };
    let c = &mut cursor;
    let (width, heads) = (c.number("the width")?, c.number("the number of heads")?);
    let (inner, layers) = (c.number("the inner width")?, c.number("the number of layers")?);
    let (positions, acts) = (c.number("the number of positions")?, c.number("the number of acts")?);
    let (faults, tone) = (c.number("the number of faults")?, c.number("the number of faults of tone")?);
    require((1..=WIDEST).contains(&width), "the width", "is not from 1 to 2048")?;
    require((1..=WIDEST).contains(&inner), "the inner width", "is not from 1 to 2048")?;
    require(heads > 0 && width.is_multiple_of(heads), "the width", "is no multiple of the number of heads")?;
    require(positions > 2, "the number of positions", "leaves no room for a sentence")?;
    require(acts > 0 && acts < file.len(), "the number of acts", "is impossible")?;
    require(faults <= acts, "the number of faults", "is larger than the number of acts")?;
    require(tone <= faults, "the number of faults of tone", "is larger than the number of faults")?;

    let version = c.text("the version")?.to_string();
    let names: Vec<String> = c.text("the names of the acts")?.split('\n').map(String::from).collect();
    require(names.len() == acts, "the number of acts", "is not the number of their names")?;
    let any = c.calibration("the scale of any fault")?;
    let scales = (0..acts).map(|_| c.calibration("the scales of the acts")).collect::<Result<_>>()?;

    let start = c.at + 4;
    let pieces = c.text("the word pieces")?;
    let pieces = Vocabulary::new(file, start..start + pieces.len()).map_err(ArtefactError::Pieces)?;

    let words = c.bytes(pieces.len().checked_mul(width), "the words")?;
    let word_scales = c.tensor(Some(pieces.len()), "the scales of the words")?;
    let places = c.tensor(positions.checked_mul(width), "the places")?;
    let norm = c.norm(width, "the first norm")?;
    let layers = (0..layers).map(|_| c.layer(width, inner)).collect::<Result<_>>()?;
    let attention = c.dense(acts + 1, width, "the attention of the acts")?;
    let value = c.dense(acts + 1, width, "the value of the acts")?;
    let marks = c.dense(faults, width, "the marks of the faults")?;
    if cursor.at < file.len() {
        return Err(ArtefactError::Longer(file.len() - cursor.at));
    }
    let acts = names;
    Ok(Model {
        version,
        acts,
        faults,
        tone,
        any,
        scales,
        width,
        heads,
        positions,
        pieces,
        words,
        word_scales,
        places,
        norm,
        layers,
        attention,
        value,
        marks,
    })
}
