package planted.modules;

import org.springframework.modulith.Modulithic;

/** The root of two modules of which the lower one uses the upper one, which it may not. */
@Modulithic
public class PlantedModules {}
