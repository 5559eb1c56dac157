//! Makes an artefact of any size, with pseudo-random weights.
#![allow(dead_code, reason = "each test uses a part of this")]

/// The sizes of a network.
pub struct Shape {
    pub width: usize,
    pub heads: usize,
    pub inner: usize,
    pub layers: usize,
    pub positions: usize,
    pub acts: usize,
    pub faults: usize,
    pub tone: usize,
}

/// The shape of the tests.
pub const SMALL: Shape =
    Shape { width: 24, heads: 2, inner: 40, layers: 2, positions: 12, acts: 5, faults: 3, tone: 2 };

/// The shape of the product's model.
pub const REAL: Shape =
    Shape { width: 384, heads: 12, inner: 1536, layers: 6, positions: 64, acts: 28, faults: 16, tone: 15 };

/// Returns 40 pieces.
pub fn small_pieces() -> Vec<String> {
    let words = "the a i we you cat sat on mat ##s ##ed ##ing wait call please now , . ! ? ' - b c d e ##b ##c \
                 ##d ##e é ## # very ##ly it";
    ["[PAD]", "[UNK]", "[CLS]", "[SEP]"]
        .into_iter()
        .chain(words.split_whitespace())
        .map(String::from)
        .collect()
}

/// Pseudo-random numbers (xorshift64*).
pub struct Random(pub u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 40
    }

    /// Returns a number from -1 to 1.
    pub fn float(&mut self) -> f32 {
        self.next() as f32 / (1 << 23) as f32 - 1.0
    }

    pub fn floats(&mut self, count: usize, middle: f32, spread: f32) -> Vec<f32> {
        (0..count).map(|_| middle + spread * self.float()).collect()
    }
}

/// A matrix of bytes, with a scale a row.
pub struct Matrix {
    pub columns: usize,
    pub bytes: Vec<i8>,
    pub scales: Vec<f32>,
}

impl Matrix {
    fn new(rows: usize, columns: usize, largest: f32, random: &mut Random) -> Matrix {
        let bytes = (0..rows * columns).map(|_| (random.float() * 127.0).round() as i8).collect();
        Matrix { columns, bytes, scales: random.floats(rows, largest / 127.0, largest / 254.0) }
    }

    pub fn at(&self, row: usize, column: usize) -> f32 {
        f32::from(self.bytes[row * self.columns + column]) * self.scales[row]
    }
}

/// A norm, or a linear function of floats: weights and bias.
pub type Floats = (Vec<f32>, Vec<f32>);
/// A linear function: weights and bias.
pub type Linear = (Matrix, Vec<f32>);

pub struct Layer {
    /// Query, key, value and output.
    pub attention: [Linear; 4],
    pub first: Floats,
    pub inner: Linear,
    pub outer: Linear,
    pub second: Floats,
}

/// A network, as it is written to an artefact.
pub struct Network {
    pub shape: Shape,
    pub pieces: Vec<String>,
    /// The scale and offset of "any", then of each act.
    pub calibration: Vec<[f32; 2]>,
    pub words: Matrix,
    pub places: Vec<f32>,
    pub norm: Floats,
    pub layers: Vec<Layer>,
    pub attention: Floats,
    pub value: Floats,
    pub marks: Floats,
}

impl Network {
    pub fn new(shape: Shape, pieces: Vec<String>, seed: u64) -> Network {
        let r = &mut Random(seed);
        let (width, inner, outputs) = (shape.width, shape.inner, shape.acts + 1);
        fn linear(rows: usize, columns: usize, r: &mut Random) -> Linear {
            (Matrix::new(rows, columns, 2.0 / (columns as f32).sqrt(), r), r.floats(rows, 0.0, 0.1))
        }
        let norm = |r: &mut Random| (r.floats(width, 1.0, 0.3), r.floats(width, 0.0, 0.2));
        let dense = |rows: usize, r: &mut Random| {
            (r.floats(rows * width, 0.0, 3.0 / (width as f32).sqrt()), r.floats(rows, 0.0, 0.5))
        };
        Network {
            calibration: (0..outputs).map(|_| [1.0 + r.float() * 0.3, r.float() * 0.5]).collect(),
            words: Matrix::new(pieces.len(), width, 0.1, r),
            places: r.floats(shape.positions * width, 0.0, 0.05),
            norm: norm(r),
            layers: (0..shape.layers)
                .map(|_| Layer {
                    attention: [(); 4].map(|()| linear(width, width, r)),
                    first: norm(r),
                    inner: linear(inner, width, r),
                    outer: linear(width, inner, r),
                    second: norm(r),
                })
                .collect(),
            attention: dense(outputs, r),
            value: dense(outputs, r),
            marks: dense(shape.faults, r),
            shape,
            pieces,
        }
    }

    /// Returns the bytes of the artefact.
    pub fn bytes(&self) -> Vec<u8> {
        let s = &self.shape;
        let mut file = Writer(b"TACTACT1".to_vec());
        for size in [s.width, s.heads, s.inner, s.layers, s.positions, s.acts, s.faults, s.tone] {
            file.number(size);
        }
        file.text("test-1");
        file.text(&(0..s.acts).map(|i| format!("act-{i}")).collect::<Vec<_>>().join("\n"));
        self.calibration.iter().for_each(|pair| file.floats(pair));
        file.text(&self.pieces.join("\n"));
        file.matrix(&self.words);
        file.tensor(&self.places);
        file.both(&self.norm);
        for layer in &self.layers {
            layer.attention.iter().for_each(|part| file.linear(part));
            file.both(&layer.first);
            file.linear(&layer.inner);
            file.linear(&layer.outer);
            file.both(&layer.second);
        }
        for part in [&self.attention, &self.value, &self.marks] {
            file.both(part);
        }
        file.0
    }
}

/// The bytes of an artefact so far.
struct Writer(Vec<u8>);

impl Writer {
    fn number(&mut self, number: usize) {
        self.0.extend((number as u32).to_le_bytes());
    }

    fn text(&mut self, text: &str) {
        self.number(text.len());
        self.0.extend(text.as_bytes());
    }

    fn floats(&mut self, floats: &[f32]) {
        self.0.extend(floats.iter().flat_map(|f| f.to_le_bytes()));
    }

    fn align(&mut self) {
        self.0.resize(self.0.len().next_multiple_of(16), 0);
    }

    fn tensor(&mut self, floats: &[f32]) {
        self.align();
        self.floats(floats);
    }

    fn matrix(&mut self, matrix: &Matrix) {
        self.align();
        self.0.extend(matrix.bytes.iter().map(|b| *b as u8));
        self.tensor(&matrix.scales);
    }

    fn linear(&mut self, (matrix, bias): &Linear) {
        self.matrix(matrix);
        self.tensor(bias);
    }

    fn both(&mut self, (weight, bias): &Floats) {
        self.tensor(weight);
        self.tensor(bias);
    }
}
