"""Requirements of a notice corrected after its submission was begun."""
