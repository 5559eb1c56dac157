//! The acts, in the order of the model's outputs. `model/reader/acts.py` has the same names in the same
//! order; `tests/training_data.rs` compares the two.

/// Declares the acts from one list.
macro_rules! acts {
    (
        faults { $(#[doc = $fault_doc:literal] $fault:ident = $fault_name:literal,)* }
        parts { $(#[doc = $part_doc:literal] $part:ident = $part_name:literal,)* }
    ) => {
        /// Something a sentence does.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        #[repr(u8)]
        pub enum Act {
            $(#[doc = $fault_doc] $fault,)*
            $(#[doc = $part_doc] $part,)*
        }

        impl Act {
            /// The number of faults.
            pub const FAULTS: usize = [$($fault_name),*].len();
            /// All acts, in the order of the model's outputs; the faults come first.
            pub const ALL: [Act; Act::FAULTS + [$($part_name),*].len()] =
                [$(Act::$fault,)* $(Act::$part,)*];

            /// Returns the name that the data and the artefact have for it.
            pub const fn name(self) -> &'static str {
                match self {
                    $(Act::$fault => $fault_name,)*
                    $(Act::$part => $part_name,)*
                }
            }
        }
    };
}

acts! {
    // The reader thinks less of the writer. The faults of tone come first, and `stock` is the last fault.
    faults {
        /// Slang, text-speak, over-familiar with a stranger.
        Informal = "informal",
        /// Begs, tells of need, pleads.
        Desperate = "desperate",
        /// Presses for an answer, sets a deadline, complains of the wait.
        Impatient = "impatient",
        /// Makes the reader feel guilty.
        Blaming = "blaming",
        /// Insults the reader, the company, the process or the person they chose.
        Scathing = "scathing",
        /// Praises the writer past belief, or takes the job for granted.
        Boastful = "boastful",
        /// Threatens: another offer, a bad review, lawyers, going over the head.
        Ultimatum = "ultimatum",
        /// A present, a treat, a stunt.
        Gift = "gift",
        /// Announces coming by uninvited.
        Visit = "visit",
        /// A friend or relative leans on the reader.
        Vouching = "vouching",
        /// A friend request, the reader's private life.
        Social = "social",
        /// Runs down a present or past employer.
        Badmouthing = "badmouthing",
        /// Private detail nobody asked for.
        Oversharing = "oversharing",
        /// Apologises for existing, or puts itself down.
        Grovelling = "grovelling",
        /// Presses on pay, holidays or perks before an offer.
        Pay = "pay",
        /// A stock phrase instead of a reason to write.
        Stock = "stock",
    }
    // Neutral or good.
    parts {
        /// Thanks the reader.
        Thanks = "thanks",
        /// Says that the writer wants the job or likes the work.
        Interest = "interest",
        /// What the writer brings.
        Reason = "reason",
        /// Asks whether there is any news.
        News = "news",
        /// Asks when they will decide, or what comes next.
        Timeline = "timeline",
        /// Names a day on which to follow up, or asks whether the writer may.
        TimelineOffer = "timeline-offer",
        /// Offers a call, material, references; looks forward to hearing.
        NextStep = "next-step",
        /// Says that a file is attached.
        Attached = "attached",
        /// Recalls something that was said before.
        Recall = "recall",
        /// Says when or that an interview took place.
        Interview = "interview",
        /// Takes a rejection or delay with good grace.
        Gracious = "gracious",
        /// Asks to be thought of later, or to stay in touch.
        OpenDoor = "open-door",
    }
}

impl Act {
    /// Returns whether it is a fault that the reader would take amiss. A stock phrase only wastes their time.
    pub const fn is_fault_of_tone(self) -> bool {
        (self as usize) < Act::FAULTS && !matches!(self, Act::Stock)
    }
}

const _: () = assert!(Act::Stock as usize + 1 == Act::FAULTS, "the faults of tone come before `stock`");
