"""The differences that a run found: each shrunk, and told once."""

from cases import is_apart
from comparison import is_same, kind, masked
from pythons import CPython
from shrinker import Shrinker


class Differences:
    """Cases that were answered differently, by what differs."""

    # Cases of one kind are shrunk so often before the kind counts as known.
    SHRUNK = 3

    def __init__(self, python, apiwalk):
        self.python = python
        self.apiwalk = apiwalk
        self.others = [CPython(hash_seed=seed) for seed in range(32)]
        self.cases = 0
        self.kinds = {}
        self.found = {}

    def add(self, case, reference, answer):
        """Notes a case; shrinks and prints its difference when it is news."""
        if is_same(reference, answer) or is_apart(case.source) or self.is_drawn(case.run, reference):
            return
        if "NameError" in reference.text:
            # Cases share a session, and another one may have bound the name.
            answer = self.apiwalk.answers([case.run])[0]
            if is_same(reference, answer):
                return
        self.cases += 1
        if self.is_known(case.subject, kind(reference, answer)):
            return
        source = case.run
        if source != case.source:
            # The plain program is the smaller one, if it shows the difference too.
            bare = self.answers([case.source])[0]
            if bare[0] and not is_same(*bare):
                source, (reference, answer) = case.source, bare
        wanted = kind(reference, answer)
        source = Shrinker(lambda sources: self.keep(sources, wanted)).smallest(source)
        if masked(source) in self.found:
            return
        self.found[masked(source)] = source
        reference, answer = self.answers([source])[0]
        print(f"# {case.subject}, seed {case.seed}\n{row(source, reference, answer)}", flush=True)

    def is_known(self, subject, difference):
        """Whether enough cases of this kind were shrunk."""
        self.kinds[subject, difference] = self.kinds.get((subject, difference), 0) + 1
        return self.kinds[subject, difference] > self.SHRUNK

    def keep(self, sources, wanted):
        """Of each source, whether it is still answered differently, in the same way."""
        # CPython is asked first: it is quick, and what it answers rules most of them out.
        references = self.python.answers(sources)
        likely = [
            number for number, reference in enumerate(references)
            if reference is not None and masked(reference.error) == wanted[0]
        ]
        answers = dict(zip(likely, self.apiwalk.answers([sources[number] for number in likely])))
        return [
            number in answers
            and not is_apart(sources[number])
            and not is_same(references[number], answers[number])
            and kind(references[number], answers[number]) == wanted
            and not self.is_drawn(sources[number], references[number])
            for number in range(len(sources))
        ]

    def is_drawn(self, source, reference):
        """Whether CPython draws its answer by lot: it depends on how texts are hashed."""
        answers = (other.answer(source) for other in self.others)
        return any(answer is not None and not is_same(reference, answer) for answer in answers)

    def close(self):
        for other in self.others:
            other.close()

    def answers(self, sources):
        return list(zip(self.python.answers(sources), self.apiwalk.answers(sources)))


def row(source, reference, answer):
    """A difference as a golden session has it: the prompt, CPython's answer; ours in a comment."""
    lines = source.split("\n")
    prompt = ">>> " + "\n... ".join(lines)
    expected = reference.text if reference else ""
    ours = "".join(f"# apiwalk: {line}\n" for line in (answer.text or "(nothing)\n").split("\n")[:-1])
    return f"{prompt}\n{expected}{ours}"
