//! The acts, in the order of the model's outputs.

/// Something a sentence does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Act {
    /// Slang, text-speak, over-familiar with a stranger.
    Informal,
    /// Begs, tells of need, pleads.
    Desperate,
    /// Presses for an answer, sets a deadline, complains of the wait.
    Impatient,
    /// Makes the reader feel guilty.
    Blaming,
    /// Insults the reader, the company, the process or the person they chose.
    Scathing,
    /// Praises the writer past belief, or takes the job for granted.
    Boastful,
    /// Threatens: another offer, a bad review, lawyers, going over the head.
    Ultimatum,
    /// A present, a treat, a stunt.
    Gift,
    /// Announces coming by uninvited.
    Visit,
    /// A friend or relative leans on the reader.
    Vouching,
    /// A friend request, the reader's private life.
    Social,
    /// Runs down a present or past employer.
    Badmouthing,
    /// Private detail nobody asked for.
    Oversharing,
    /// Apologises for existing, or puts itself down.
    Grovelling,
    /// Presses on pay, holidays or perks before an offer.
    Pay,
    /// A stock phrase instead of a reason to write.
    Stock,
    /// Thanks the reader.
    Thanks,
    /// Says that the writer wants the job or likes the work.
    Interest,
    /// What the writer brings.
    Reason,
    /// Asks whether there is any news.
    News,
    /// Asks when they will decide, or what comes next.
    Timeline,
    /// Names a day on which to follow up, or asks whether the writer may.
    TimelineOffer,
    /// Offers a call, material, references; looks forward to hearing.
    NextStep,
    /// Says that a file is attached.
    Attached,
    /// Recalls something that was said before.
    Recall,
    /// Says when or that an interview took place.
    Interview,
    /// Takes a rejection or delay with good grace.
    Gracious,
    /// Asks to be thought of later, or to stay in touch.
    OpenDoor,
}

impl Act {
    /// All acts, in the order of the model's outputs; the faults come first.
    pub const ALL: [Act; 28] = [
        Act::Informal,
        Act::Desperate,
        Act::Impatient,
        Act::Blaming,
        Act::Scathing,
        Act::Boastful,
        Act::Ultimatum,
        Act::Gift,
        Act::Visit,
        Act::Vouching,
        Act::Social,
        Act::Badmouthing,
        Act::Oversharing,
        Act::Grovelling,
        Act::Pay,
        Act::Stock,
        Act::Thanks,
        Act::Interest,
        Act::Reason,
        Act::News,
        Act::Timeline,
        Act::TimelineOffer,
        Act::NextStep,
        Act::Attached,
        Act::Recall,
        Act::Interview,
        Act::Gracious,
        Act::OpenDoor,
    ];
    /// The number of faults.
    pub const FAULTS: usize = 16;

    /// Returns the name that the data and the artefact have for it.
    pub const fn name(self) -> &'static str {
        match self {
            Act::Informal => "informal",
            Act::Desperate => "desperate",
            Act::Impatient => "impatient",
            Act::Blaming => "blaming",
            Act::Scathing => "scathing",
            Act::Boastful => "boastful",
            Act::Ultimatum => "ultimatum",
            Act::Gift => "gift",
            Act::Visit => "visit",
            Act::Vouching => "vouching",
            Act::Social => "social",
            Act::Badmouthing => "badmouthing",
            Act::Oversharing => "oversharing",
            Act::Grovelling => "grovelling",
            Act::Pay => "pay",
            Act::Stock => "stock",
            Act::Thanks => "thanks",
            Act::Interest => "interest",
            Act::Reason => "reason",
            Act::News => "news",
            Act::Timeline => "timeline",
            Act::TimelineOffer => "timeline-offer",
            Act::NextStep => "next-step",
            Act::Attached => "attached",
            Act::Recall => "recall",
            Act::Interview => "interview",
            Act::Gracious => "gracious",
            Act::OpenDoor => "open-door",
        }
    }

    /// Returns whether it is a fault that the reader would take amiss. A stock phrase only wastes their time.
    pub const fn is_fault_of_tone(self) -> bool {
        (self as usize) < Act::FAULTS && !matches!(self, Act::Stock)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_act_is_at_its_own_index() {
        for (at, act) in Act::ALL.into_iter().enumerate() {
            assert_eq!(act as usize, at);
        }
    }
}
