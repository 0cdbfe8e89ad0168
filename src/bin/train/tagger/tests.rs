//! The tagger's training on a few sentences of our own.

use super::*;
use silver::Token;
use whosaid::training::part_names;

/// An article from `word/TAG` pairs.
fn article(tagged: &str) -> Article {
    let mut article = Article { text: String::new(), tokens: Vec::new() };
    for pair in tagged.split(' ') {
        let (word, tag) = pair.rsplit_once('/').unwrap_or((pair, "."));
        if !article.text.is_empty() {
            article.text.push(' ');
        }
        let start = article.text.len();
        article.text.push_str(word);
        let part = part_names().iter().position(|name| *name == tag).unwrap_or(PARTS) as u8;
        article.tokens.push(Token { start, end: article.text.len(), part });
    }
    article
}

fn articles() -> Vec<Article> {
    let tagged = [
        "The/DT baker/NN sold/VBD bread/NN ./. Ines/NNP wants/VBZ to/TO swim/VB ./.",
        "Old/JJ boats/NNS leave/VBP the/DT harbour/NN ./. The/DT report/NN was/VBD late/JJ ./.",
        "Marten/NNP said/VBD the/DT bridge/NN fell/VBD ./. Fishers/NNS swim/VBP here/RB ./.",
    ];
    tagged.iter().map(|tagged| article(tagged)).collect()
}

const SMALL: Rounds = [(1 << 12, 6), (1 << 10, 4), (1 << 9, 8)];

fn names(parts: &[u8]) -> Vec<&'static str> {
    parts.iter().filter_map(|part| part_names().get(usize::from(*part)).copied()).collect()
}

#[test]
fn it_learns_the_parts_it_is_shown() {
    let lessons = lessons(&articles());
    let perceptron = fit(&lessons.iter().collect::<Vec<_>>(), SMALL, &Progress::new("test", 18));
    let weights = training::tagger_file(&perceptron.bytes(GRAIN / 4));
    let text = "The baker said Ines wants to swim .";
    assert_eq!(names(&Words::read(text).parts(&weights)), ["DT", "NN", "VBD", "NNP", "VBZ", "TO", "VB", "."]);
}

/// The engine reads what training wrote: the walk that learned, with the rounded weights, finds what the engine finds.
#[test]
fn training_and_engine_score_by_the_same_features() {
    let lessons = lessons(&articles());
    let perceptron = fit(&lessons.iter().collect::<Vec<_>>(), SMALL, &Progress::new("test", 18));
    let weights = perceptron.bytes(GRAIN);
    let owners = &weights[..SMALL[2].0];
    let mut scored = 0;
    for lesson in &lessons {
        let words = Words::read(&lesson.text);
        let walked = words.walk(|_, features| {
            scored += 1;
            let rows = features.iter().filter_map(|feature| training::row(owners, *feature));
            let mut sums = [0i32; PARTS];
            for row in rows {
                let row = &weights[owners.len() + row * PARTS..][..PARTS];
                sums.iter_mut().zip(row).for_each(|(sum, weight)| *sum += i32::from(*weight as i8));
            }
            let highest = sums.iter().max();
            sums.iter().position(|sum| Some(sum) == highest).unwrap_or(0)
        });
        assert_eq!(walked, words.parts(&training::tagger_file(&weights)), "{}", lesson.text);
    }
    assert!(scored > 30, "{scored} words were scored");
}

#[test]
fn a_fold_is_tagged_by_a_tagger_that_has_not_seen_it() {
    let fitted = |articles: &[Article]| folds_of(&lessons(articles), 3, SMALL, &Progress::new("test", 0));
    let (before, mut articles) = (fitted(&articles()), articles());
    assert_eq!(before.len(), 3);
    assert_eq!(before, fitted(&articles), "it is the same every time");
    articles[1] = article("Three/CD singers/NNS asked/VBD whether/IN Pia/NNP knew/VBD ./.");
    let after = fitted(&articles);
    assert_eq!(before[1], after[1], "the fold's own article counts");
    assert!(before[0] != after[0] && before[2] != after[2], "the others' articles do not count");
}

#[test]
fn copies_keep_every_word_at_its_place() {
    let [first, ..] =
        articles().try_into().unwrap_or_else(|_| [article("a/DT"), article("a/DT"), article("a/DT")]);
    for (_, dress) in Dress::ALL {
        let lesson = Lesson::new(0, &first, dress);
        assert_eq!(lesson.text.to_lowercase(), first.text.to_lowercase());
        assert_eq!(lesson.parts.iter().flatten().count(), first.tokens.len(), "{}", lesson.text);
    }
    assert!(Dress::Title.of("the old bridge at élan").starts_with("the old Bridge at "));
}

#[test]
fn the_present_agrees_with_its_subject() {
    let told = article(
        "Ada/NNP said/VBD it/PRP fell/VBD ,/, critics/NNS said/VBD ./. “/. No/UH ,/, ”/. said/VBD Ada/NNP ./. \
         The/DT report/NN ,/, which/WDT said/VBD so/RB ,/, was/VBD read/VBN ./.",
    );
    let retold = Forms::new().present(&told);
    assert_eq!(
        retold.text,
        "Ada says it falls , critics say . “ No , ” says Ada . The report , which said so , was read ."
    );
    let parts: Vec<u8> = retold.tokens.iter().map(|token| token.part).collect();
    assert_eq!(names(&parts)[..8], ["NNP", "VBZ", "PRP", "VBZ", ".", "NNS", "VBP", "."]);
    assert!(retold.tokens.iter().all(|token| !retold.word(token).contains(' ')));
}
