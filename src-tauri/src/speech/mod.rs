//! Reading aloud with the voices of the system: Speech Dispatcher on Linux, AVFoundation on macOS, WinRT on Windows.
//!
//! Says one sentence at a time and tells how far the voice is. Which sentences there are, in which order, and where
//! reading goes on is the page's business. Opens nothing before the first sentence or question about voices, makes no
//! sound files, and asks no network.

#[cfg(target_os = "linux")]
mod dispatcher;
#[cfg(not(target_os = "linux"))]
mod system;

use std::sync::{Arc, Mutex};

use actions::{Code, Problem};
use serde::{Deserialize, Serialize};

#[cfg(target_os = "linux")]
use dispatcher::Engine;
#[cfg(not(target_os = "linux"))]
use system::Engine;

use crate::session::lock;

/// A sentence is shorter; the page must not send a book.
const MOST_BYTES: usize = 64 * 1024;

/// A voice of the system.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Voice {
    /// What a person reads.
    pub name: String,
    /// What names it in an [`Utterance`].
    pub id: String,
    /// BCP 47, as the system writes it.
    pub lang: String,
}

/// A sentence to be said.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Utterance {
    /// The words.
    pub text: String,
    /// Where each word begins: UTF-16 units of `text`, ascending.
    pub words: Vec<u32>,
    /// The language of the words, BCP 47; empty when nobody knows.
    pub lang: String,
    /// The id of a [`Voice`]; empty for the system's own choice.
    pub voice: String,
    /// How fast: 1 is the voice's own speed. Brought into what the voice can do.
    pub speed: f32,
}

/// How far the voice is.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "step", rename_all = "lowercase")]
pub enum Spoken {
    /// A word begins. Not every voice tells.
    Word {
        /// UTF-16 units of the text.
        at: u32,
    },
    /// The sentence was said to its end.
    Ended,
    /// It was stopped, or something else took the voice.
    Stopped,
    /// The voice failed.
    Failed {
        /// What the system says.
        message: String,
    },
}

/// What hears how far the voice is.
type Heard = Box<dyn Fn(Spoken) + Send>;

/// The voice of one run of the program.
#[derive(Default)]
pub struct Speech(Mutex<Option<Arc<Engine>>>);

impl Speech {
    /// The voices there are, by name. Refused with [`Code::NoVoice`] when there is none.
    pub fn voices(&self) -> Result<Vec<Voice>, Problem> {
        let mut voices = self.with(Engine::voices)?;
        if voices.is_empty() {
            return Err(no_voice("The system's speech has no voice."));
        }
        voices.sort();
        Ok(voices)
    }

    /// Says a sentence instead of the one under way. Gives back at once; `heard` is told the rest.
    pub fn speak(
        &self,
        utterance: &Utterance,
        heard: impl Fn(Spoken) + Clone + Send + 'static,
    ) -> Result<(), Problem> {
        if utterance.text.len() > MOST_BYTES || utterance.words.len() > utterance.text.len() {
            return Err(Problem::new(Code::Usage, "This is too long to be one sentence.", ""));
        }
        self.with(|engine| engine.speak(utterance.clone(), Box::new(heard.clone())))
    }

    /// Ends the sentence under way.
    pub fn stop(&self) -> Result<(), Problem> {
        let engine = lock(&self.0).clone();
        engine.map_or(Ok(()), |engine| engine.stop().map_err(|reason| no_voice(&reason)))
    }

    /// Does `run` with the engine. One that no longer answers is opened anew, once: the system ends an idle one.
    fn with<T>(&self, run: impl Fn(&Engine) -> Result<T, String>) -> Result<T, Problem> {
        let kept = lock(&self.0).clone();
        if let Some(engine) = &kept
            && let Ok(done) = run(engine)
        {
            return Ok(done);
        }
        let engine = self.open(kept.as_ref()).map_err(|reason| no_voice(&reason))?;
        run(&engine).map_err(|reason| no_voice(&reason))
    }

    /// The engine, opened anew unless somebody did so since `failed` was looked at.
    fn open(&self, failed: Option<&Arc<Engine>>) -> Result<Arc<Engine>, String> {
        let mut kept = lock(&self.0);
        if let Some(engine) = kept.as_ref()
            && failed.is_none_or(|failed| !Arc::ptr_eq(failed, engine))
        {
            return Ok(Arc::clone(engine));
        }
        *kept = None;
        let engine = Arc::new(Engine::open()?);
        *kept = Some(Arc::clone(&engine));
        Ok(engine)
    }
}

/// There is no voice, or it does not answer. The page knows what to do on which system, in its language.
fn no_voice(reason: &str) -> Problem {
    Problem::new(Code::NoVoice, format!("Nothing on this computer can read aloud: {reason}"), "")
}
