//! What is known of a correspondence: who promised what, what was sent when, whether they answered.
//!
//! [`event`] is one thing that happened; [`conversation`] reads events from the messages on the page;
//! [`facts`] makes of them what a check needs;
//! [`correspondent`] keeps them for one person; [`store`] is everybody, as it is kept in
//! the browser; [`change`] is what the person may change in it; [`fingerprint`] tells a copied note without keeping its text; [`calendar`] makes a calendar file; [`timeline`] puts events into words. Pure:
//! the clock and the browser's storage are elsewhere.

pub mod calendar;
pub mod change;
pub mod conversation;
pub mod correspondent;
pub mod event;
pub mod facts;
pub mod fingerprint;
pub mod store;
pub mod timeline;
