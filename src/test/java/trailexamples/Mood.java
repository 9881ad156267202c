package trailexamples;

public enum Mood {
    GLAD,
    NOT_SURE
}
