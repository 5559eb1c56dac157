//! People's names: read from address fields, and compared with the names a letter uses.

pub mod compare;
pub mod fold;
pub mod nicknames;
pub mod person;
pub mod titles;
