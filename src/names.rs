//! People's names: reading them from address fields and telling whether two of them are one person's.

pub mod compare;
pub mod fold;
pub mod nicknames;
pub mod person;
pub mod titles;
