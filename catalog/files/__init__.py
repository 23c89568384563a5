"""Files that people fetch by hand or carry in on a disk: opened, understood, cleaned, and told what was done."""
