//! The messages that reach the background, and its replies: plain data, the same in the browser and in the
//! tests.
//!
//! A page's content scripts may send a [`PageRequest`]. The extension's own pages may send an
//! [`OwnPageRequest`] too. [`Sender::party`] says which of them sent a message; the browser names the sender,
//! so no page can pretend. `./build.sh generate` writes these types, as TypeScript, into
//! `extension/generated/types.d.ts`.

mod own_page;
mod page;
mod sender;
#[cfg(test)]
mod typescript;

pub use own_page::{Choices, HistoryAnswer, ImportAnswer, Kind, OwnPageAnswer, OwnPageRequest, SetAside};
pub use page::{Command, IgnoreAnswer, PageAnswer, PageMessage, PageRequest, SentAnswer};
pub use sender::{Party, Sender, Tab};
