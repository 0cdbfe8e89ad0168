use super::*;

fn marked(source: &[usize], cue: &[usize], content: &[usize]) -> Marked {
    Marked { source: source.to_vec(), cue: cue.to_vec(), content: content.to_vec() }
}

fn set(tokens: &[usize]) -> BTreeSet<usize> {
    tokens.iter().copied().collect()
}

#[test]
fn attributions_are_met_by_one_token() {
    let all = [marked(&[0], &[1], &[2, 3, 4]), marked(&[9], &[8], &[5, 6])];
    assert_eq!(meeting(&all, &(4..6), |marked| &marked.content), set(&[0, 1]));
    assert_eq!(meeting(&all, &(8..9), |marked| &marked.cue), set(&[1]));
    assert_eq!(meeting(&all, &(8..9), |marked| &marked.source), set(&[]));
}

#[test]
fn where_no_option_is_right_nothing_is() {
    let options = || vec![(Some(0..1), vec![7]), (Some(3..4), vec![8]), (None, vec![9])];
    let answers = |right: &dyn Fn(Option<&Range<usize>>) -> bool| -> Vec<bool> {
        answered(options(), right).options.into_iter().map(|option| option.1).collect()
    };
    assert_eq!(answers(&|tokens| tokens == Some(&(3..4))), [false, true, false]);
    assert_eq!(answers(&|_| false), [false, false, true]);
}

#[test]
fn a_source_meets_the_marked_one_or_both_are_missing() {
    let (named, nameless) = (marked(&[4, 5], &[], &[]), marked(&[], &[], &[]));
    assert!(is_source(&named, Some(&(5..9))) && is_source(&nameless, None));
    assert!(!is_source(&named, Some(&(6..9))) && !is_source(&named, None));
    assert!(!is_source(&nameless, Some(&(5..9))));
}

#[test]
fn contents_are_alike_by_common_tokens() {
    assert_eq!(likeness(&set(&[1, 2, 3]), &set(&[2, 3, 4])), 0.5);
    assert_eq!(likeness(&set(&[]), &set(&[])), 0.0);
}
