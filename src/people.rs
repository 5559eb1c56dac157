//! People's names: read from address fields, and compared with the names a letter uses.

pub mod address;
pub mod compare;
pub mod form_of_address;
pub mod nicknames;
pub mod person;
pub mod titles;
