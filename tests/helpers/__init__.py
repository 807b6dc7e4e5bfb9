"""What several tests share: runs of the program, golden files, bad files."""
