package id.balai.identity.gate;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class GateConfiguration implements WebMvcConfigurer {
    private final CurrentActor current;
    private final SignInFirst signInFirst;

    GateConfiguration(CurrentActor current, SignInFirst signInFirst) {
        this.current = current;
        this.signInFirst = signInFirst;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new Gate(current, signInFirst)).order(Ordered.HIGHEST_PRECEDENCE + 100);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ActorArgument(current));
    }
}
