/// The files that a body may replace with its own, shipped inside the program.
public enum Templates {
}
