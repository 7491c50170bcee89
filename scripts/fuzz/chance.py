"""Seeded chance: every choice a generator makes."""

import random


class Chance(random.Random):
    """A source of choices; the same seed makes the same choices."""

    def often(self, probability):
        """Whether something happens that happens this often."""
        return self.random() < probability

    def pick(self, *options):
        """One of the options; a function among them is called with this chance for its answer."""
        chosen = self.choice(options)
        return chosen(self) if callable(chosen) else chosen

    def weigh(self, options):
        """One of (weight, option) pairs, as `pick` takes them."""
        weights, choices = zip(*options)
        chosen = self.choices(choices, weights)[0]
        return chosen(self) if callable(chosen) else chosen

    def some(self, make, most=3, least=0):
        """A few of what `make` makes."""
        return [make(self) for _ in range(self.randint(least, most))]

    def maybe(self, text, probability=0.5):
        """The text or nothing."""
        return text if self.often(probability) else ""
