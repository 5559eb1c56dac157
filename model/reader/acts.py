"""The acts that a sentence can perform: the labels of the data, in the order of the artefact.

`src/acts/act.rs` has the same ones in the same order (`tests/training_data.rs` compares them).
"""

FAULTS = (
    "informal desperate impatient blaming scathing boastful ultimatum gift visit vouching social "
    "badmouthing oversharing grovelling pay stock"
).split()
PARTS = (
    "thanks interest reason news timeline timeline-offer next-step attached recall interview gracious open-door"
).split()
ACTS = FAULTS + PARTS
INDEX = {act: i for i, act in enumerate(ACTS)}

# One more output: that the sentence holds any fault of tone. A single question learns from all faults at
# once and is what decides whether the writer is told anything; the acts then say what. "stock" is no fault
# of tone: it wastes the reader's time and insults nobody.
TONE = [INDEX[fault] for fault in FAULTS if fault != "stock"]
assert TONE == list(range(len(TONE))), "the faults of tone come first"
ANY = len(ACTS)
OUTPUTS = len(ACTS) + 1
