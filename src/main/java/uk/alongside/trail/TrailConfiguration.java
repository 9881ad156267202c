package uk.alongside.trail;

import java.time.Clock;
import java.util.List;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.spi.BootstrapContext;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.event.service.spi.EventListenerRegistry;
import org.hibernate.event.spi.EventType;
import org.hibernate.integrator.spi.Integrator;
import org.hibernate.jpa.boot.spi.IntegratorProvider;
import org.hibernate.jpa.boot.spi.JpaSettings;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes Hibernate tell the trail of every change, before it can make one. */
@Configuration(proxyBeanMethods = false)
class TrailConfiguration {

    @Bean
    HibernatePropertiesCustomizer changesAreTold(Clock clock) {
        var listener = new EntityTrail(clock);
        IntegratorProvider provider = () -> List.of(new Integrator() {
            @Override
            public void integrate(Metadata metadata, BootstrapContext boot, SessionFactoryImplementor sessions) {
                listenTo(sessions, listener);
            }
        });
        return properties -> properties.put(JpaSettings.INTEGRATOR_PROVIDER, provider);
    }

    private static void listenTo(SessionFactoryImplementor sessions, EntityTrail listener) {
        var registry = sessions.getServiceRegistry().requireService(EventListenerRegistry.class);
        registry.appendListeners(EventType.POST_INSERT, listener);
        registry.appendListeners(EventType.POST_UPDATE, listener);
        registry.appendListeners(EventType.POST_DELETE, listener);
        registry.appendListeners(EventType.POST_COLLECTION_UPDATE, listener);
        registry.appendListeners(EventType.POST_COLLECTION_RECREATE, listener);
    }
}
