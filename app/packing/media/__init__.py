"""Packages that are one file or several: zips, images of discs, drafts of mails."""
