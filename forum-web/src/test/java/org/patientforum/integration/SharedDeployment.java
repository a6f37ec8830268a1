package org.patientforum.integration;

import org.jboss.arquillian.container.spi.client.deployment.DeploymentScenario;
import org.jboss.arquillian.container.spi.event.DeployManagedDeployments;
import org.jboss.arquillian.container.spi.event.UnDeployManagedDeployments;
import org.jboss.arquillian.container.test.impl.client.deployment.event.GenerateDeployment;
import org.jboss.arquillian.core.api.InstanceProducer;
import org.jboss.arquillian.core.api.annotation.Inject;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.EventContext;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.arquillian.test.spi.annotation.ClassScoped;

/** Keeps the first test class's deployment for all classes, because starting the server takes longer than all tests. */
public class SharedDeployment implements LoadableExtension {

    @Override
    public void register(ExtensionBuilder builder) {
        TestServer.prepare();
        builder.observer(Keeper.class);
    }

    static class Keeper {

        @Inject
        @ClassScoped
        private InstanceProducer<DeploymentScenario> current;

        private DeploymentScenario kept;
        private boolean deployed;

        void generateOnce(@Observes EventContext<GenerateDeployment> event) {
            if (kept == null) {
                event.proceed();
                kept = current.get();
            } else {
                current.set(kept);
            }
        }

        void deployOnce(@Observes EventContext<DeployManagedDeployments> event) {
            if (!deployed) {
                deployed = true;
                event.proceed();
            }
        }

        /** Keeps the application deployed; the server stops after the last test. */
        void undeployNever(@Observes EventContext<UnDeployManagedDeployments> event) {
            assert deployed : event;
        }
    }
}
