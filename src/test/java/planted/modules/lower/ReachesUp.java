package planted.modules.lower;

import planted.modules.upper.Upper;

public record ReachesUp(Upper upper) {}
