"""The page 打包, on a submission that is whole."""
