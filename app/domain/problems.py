"""What stops a verb, in a sentence for the person. Bad content of a file is a finding instead."""


class Problem(Exception):  # noqa: N818 - what a person must hear is no programming error
    """Its text is a whole Chinese sentence. The subclass says which exit code it earns.

    `newer`: a newer program wrote the file; there is nothing wrong with it.
    """

    newer = False


class UsageProblem(Problem):
    """What was asked for makes no sense, or the profile is wrong: exit 2."""


class UnreadableProblem(Problem):
    """What the command line itself names cannot be read: exit 3."""


class RefusedProblem(Problem):
    """The state of the submission forbids it: exit 1."""


class UnusableProblem(UnreadableProblem):
    """A folder that is in use by another, read-only, full or gone: nothing was changed, exit 3."""
