"""Makes the files of the demonstration, each marked 样例."""
