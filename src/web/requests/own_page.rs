//! Replies to requests from the extension's own pages.

use crate::{
    backup::Backup,
    correspondence::{change::Change, store::Imported},
    error::UserError,
    requests::{Choices, HistoryAnswer, ImportAnswer, OwnPageAnswer, OwnPageRequest},
    settings::{
        Settings,
        ignored::{Ignored, Scope},
    },
    web::{message, now, reminders, scripts, storage},
};
use wasm_bindgen::prelude::*;

/// Returns the reply to a request.
///
/// # Errors
/// If the request cannot be met. The error's message is for the user.
pub async fn answer(request: OwnPageRequest) -> Result<OwnPageAnswer, JsError> {
    Ok(match request {
        OwnPageRequest::Choices => OwnPageAnswer::Choices(Box::new(choices().await?)),
        OwnPageRequest::Rule { rule, on } => {
            choose(|settings| settings.switch(&rule, on, &now()[..10])).await?
        }
        OwnPageRequest::Level { rule, level } => choose(|settings| settings.set_level(&rule, level)).await?,
        OwnPageRequest::Spelling { spelling } => {
            let set = |settings: &mut Settings| {
                settings.spelling = spelling;
                Ok(())
            };
            choose(set).await?
        }
        OwnPageRequest::AtSend { on } => {
            let set = |settings: &mut Settings| {
                settings.panel.quiet_at_send = Some(!on);
                Ok(())
            };
            choose(set).await?
        }
        OwnPageRequest::RemoveIgnored { ids } => {
            let remove = |settings: &mut Settings| {
                settings.unignore(&ids);
                Ok(())
            };
            choose(remove).await?
        }
        OwnPageRequest::Export => OwnPageAnswer::Text(export().await?),
        OwnPageRequest::Import { text, instead } => OwnPageAnswer::Import(import(&text, instead).await?),
        OwnPageRequest::Reset => {
            let reset = |settings: &mut Settings| {
                settings.reset();
                Ok(())
            };
            choose(reset).await?
        }
        OwnPageRequest::DropChoices { index } => {
            let drop_one = |kept: &mut storage::Kept| {
                if index < kept.choices_aside.len() {
                    kept.choices_aside.remove(index);
                }
                Ok(())
            };
            storage::update(drop_one).await?;
            OwnPageAnswer::Done
        }
        OwnPageRequest::History => {
            let kept = storage::read().await?;
            let (history, aside) = (kept.engine.store.export(), kept.aside.clone());
            OwnPageAnswer::History(HistoryAnswer { history, aside })
        }
        OwnPageRequest::Words { add, remove } => {
            OwnPageAnswer::Words(storage::change_words(add, &remove).await?)
        }
        OwnPageRequest::Change { change } => {
            let done = storage::update(|kept| kept.engine.store.change(change)).await?;
            reminders::started().await;
            OwnPageAnswer::Imported(done)
        }
        OwnPageRequest::Aside { index, keep } => OwnPageAnswer::Imported(take_from_aside(index, keep).await?),
    })
}

/// Changes the choices.
async fn choose(
    change: impl FnOnce(&mut Settings) -> Result<(), UserError>,
) -> Result<OwnPageAnswer, JsError> {
    storage::update(|kept| change(&mut kept.engine.settings)).await?;
    Ok(OwnPageAnswer::Done)
}

/// Returns what is stored of the choices, and the sites the browser has given the permission for.
async fn choices() -> Result<Choices, JsError> {
    let (kept, sites) = (storage::read().await?, scripts::sites().await?);
    let settings = &kept.engine.settings;
    let (never, rest): (Vec<&Ignored>, _) = settings.ignored.iter().partition(|i| i.scope == Scope::Never);
    Ok(Choices {
        off: never.into_iter().map(|i| i.rule.clone()).collect(),
        levels: settings.levels.clone(),
        spelling: settings.spelling,
        at_send: settings.panel.quiet_at_send != Some(true),
        ignored: rest.into_iter().rev().cloned().collect(),
        sites,
        words: kept.engine.words.len(),
        people: kept.engine.store.people.len(),
        aside: kept.choices_aside.clone(),
    })
}

/// Returns everything as one text.
async fn export() -> Result<String, JsError> {
    let engine = storage::read().await?.engine.clone();
    Ok(Backup { engine, sites: scripts::sites().await?, left_out: Vec::new() }.write())
}

/// Reads such a text. `instead`: it replaces what is stored.
async fn import(text: &str, instead: bool) -> Result<ImportAnswer, JsError> {
    let Backup { engine, sites, left_out } = Backup::read(text).map_err(|why| message::refused(&why))?;
    storage::update(|kept| {
        if instead {
            let key = kept.engine.settings.key;
            kept.engine = engine;
            kept.engine.settings.take_key(key);
        } else {
            kept.engine.store.import(&engine.store)?;
            storage::add_words(&mut kept.engine.words, engine.words);
            kept.engine.settings.merge(engine.settings);
        }
        Ok(())
    })
    .await?;
    reminders::started().await;
    Ok(ImportAnswer { sites, left_out })
}

/// Removes a history from those set aside, after importing it if it is to be kept.
async fn take_from_aside(index: usize, keep: bool) -> Result<Option<Imported>, JsError> {
    storage::update(|kept| {
        let text = kept.aside.get(index).map(|a| a.text.clone()).ok_or(UserError::AsideGone)?;
        let done = if keep { kept.engine.store.change(Change::Import { text })? } else { None };
        kept.aside.remove(index);
        Ok(done)
    })
    .await
}
