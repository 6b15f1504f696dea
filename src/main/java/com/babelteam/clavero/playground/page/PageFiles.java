package com.babelteam.clavero.playground.page;

import com.babelteam.clavero.playground.OnlyInPlayground;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The files of the page, as they lie in the jar. */
@Configuration(proxyBeanMethods = false)
@OnlyInPlayground
class PageFiles implements WebMvcConfigurer {
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/playground/**").addResourceLocations("classpath:/playground/page/");
    }

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addRedirectViewController("/", "/playground/");
        registry.addRedirectViewController("/playground", "/playground/");
        registry.addViewController("/playground/").setViewName("forward:/playground/index.html");
    }
}
