//! What is known of a correspondence: who promised what, what was sent when, whether they answered.
//!
//! [`event`] is one thing that happened, and [`provenance`] the site and account where it became known; [`conversation`]
//! reads events from the messages on the page; [`correspondent`] keeps them for one person, in the order that [`sorted`]
//! searches, and [`store`] everybody, found by [`index`], within [`limits`]. [`sending`] fills the store by itself,
//! [`change`] is what the person may change in it, [`dates`] what the panel's form changes.
//! [`visible`] tells which events count on a site, [`view`] what of a letter's people; [`question`] asks what to do where a
//! site contradicts the person; [`facts`] makes of events what a check needs.
//! [`fingerprint`] tells a copied note without keeping its text; [`calendar`] makes a calendar file; [`timeline`] puts events
//! into words. Pure: the clock and the browser's storage are elsewhere.

pub mod calendar;
pub mod change;
pub mod conversation;
pub mod correspondent;
pub mod dates;
pub mod event;
pub mod facts;
pub mod fingerprint;
pub mod index;
pub mod limits;
pub mod provenance;
pub mod question;
pub mod sending;
pub mod sorted;
pub mod store;
pub mod timeline;
pub mod view;
pub mod visible;
