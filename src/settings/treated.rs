//! What the user has chosen to check the messages of a conversation as. A fingerprint of the conversation is
//! stored, not its words.

use super::{
    Settings,
    ignored::{KEYED, print, subject_of},
};
use crate::{
    correspondence::provenance::key,
    message::draft::{Draft, TreatAs},
};
use serde::{Deserialize, Serialize};

/// The most conversations that are stored. Beyond it, the oldest choice is removed. Chosen by hand.
const MOST: usize = 300;

/// A choice for one conversation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Treated {
    /// The fingerprint of the conversation: the site, the recipients and the subject.
    conversation: String,
    /// What its messages are checked as.
    treat_as: TreatAs,
}

impl Treated {
    /// Returns whether the fingerprint was made with a key.
    pub fn is_keyed(&self) -> bool {
        self.conversation.starts_with(KEYED)
    }

    /// Returns whether two choices are about the same conversation.
    pub fn is_same(&self, other: &Treated) -> bool {
        self.conversation == other.conversation
    }
}

impl Settings {
    /// Stores what a message and the later ones of its conversation are checked as on a site, or removes the
    /// choice. A message with neither recipient nor subject belongs to no conversation, so nothing is stored.
    pub fn treat(&mut self, draft: &Draft, site: &str, treat_as: Option<TreatAs>) {
        let Some(conversation) = self.conversation(draft, site) else { return };
        self.treated.retain(|one| one.conversation != conversation);
        if let Some(treat_as) = treat_as {
            self.treated.push(Treated { conversation, treat_as });
        }
        let excess = self.treated.len().saturating_sub(MOST);
        self.treated.drain(..excess);
    }

    /// Returns what a message is checked as by the user's choice, or `None` if nothing was chosen.
    pub fn treatment(&self, draft: &Draft, site: &str) -> Option<TreatAs> {
        if self.treated.is_empty() {
            return None;
        }
        let conversation = self.conversation(draft, site)?;
        Some(self.treated.iter().find(|one| one.conversation == conversation)?.treat_as)
    }

    fn conversation(&self, draft: &Draft, site: &str) -> Option<String> {
        let mut people: Vec<String> = draft.to.iter().map(key).filter(|k| !k.is_empty()).collect();
        people.sort();
        let subject = subject_of(draft);
        let is_known = !people.is_empty() || !subject.is_empty();
        is_known.then(|| print(&[site.to_owned(), people.join(" "), subject], self.key))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SITE: &str = "https://mail.example";

    fn draft(to: &str, subject: &str) -> Draft {
        let json = serde_json::json!({"to": [{"name": to}], "subject": subject, "body": ""});
        serde_json::from_value(json).expect("a draft")
    }

    fn keyed() -> Settings {
        Settings { key: "07060504030201000f0e0d0c0b0a0908".parse().ok(), ..Settings::default() }
    }

    #[test]
    fn a_choice_is_for_one_conversation_on_one_site() {
        let mut settings = keyed();
        settings.treat(&draft("Dana Reyes", "Analyst"), SITE, Some(TreatAs::FollowUp));
        let settings = Settings::read(&settings.write()).expect("its own text");
        let of = |to, subject, site| settings.treatment(&draft(to, subject), site);
        assert_eq!(of("Dana Reyes", "Re: analyst", SITE), Some(TreatAs::FollowUp));
        assert_eq!(of("Dana Reyes", "Lunch", SITE), None);
        assert_eq!(of("Ben Ito", "Analyst", SITE), None);
        assert_eq!(of("Dana Reyes", "Analyst", "https://other.example"), None);
    }

    #[test]
    fn the_last_choice_counts_and_can_be_removed() {
        let mut settings = keyed();
        let message = draft("Dana Reyes", "Analyst");
        for choice in [Some(TreatAs::FollowUp), Some(TreatAs::Ordinary), None] {
            settings.treat(&message, SITE, choice);
            assert_eq!(settings.treatment(&message, SITE), choice);
        }
        assert!(settings.treated.is_empty());
        settings.treat(&draft("", ""), SITE, Some(TreatAs::FollowUp));
        assert!(settings.treated.is_empty(), "no conversation");
        for number in 0..=MOST {
            settings.treat(&draft("Dana Reyes", &number.to_string()), SITE, Some(TreatAs::Ordinary));
        }
        assert_eq!(settings.treated.len(), MOST);
        assert_eq!(settings.treatment(&draft("Dana Reyes", "0"), SITE), None, "the oldest is gone");
    }

    #[test]
    fn an_export_is_recognised_on_its_own_profile_only() {
        let mut settings = keyed();
        let message = draft("Dana Reyes", "Analyst");
        settings.treat(&message, SITE, Some(TreatAs::FollowUp));
        let file = || Settings::read(&settings.export()).expect("an export");
        let mut again = keyed();
        again.treat(&message, SITE, Some(TreatAs::Ordinary));
        again.merge(file());
        assert_eq!(again.treatment(&message, SITE), Some(TreatAs::FollowUp), "the file's choice");
        assert_eq!(again.treated.len(), 1);
        let mut elsewhere = Settings::default();
        elsewhere.merge(file());
        assert!(elsewhere.treated.is_empty());
    }
}
