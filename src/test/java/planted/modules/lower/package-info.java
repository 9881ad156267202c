@ApplicationModule(allowedDependencies = {})
package planted.modules.lower;

import org.springframework.modulith.ApplicationModule;
