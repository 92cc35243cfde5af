using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using PulseForge.Core;
using PulseForge.Core.Clients;
using PulseForge.Core.Data;
using PulseForge.Core.Tenancy;
using PulseForge.Web.Authorization;
using PulseForge.Web.Components;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Setup;

/// <summary>Texts stand in Texts/*.resx with their English sentence as key; bin/texts rewrites the files from the code.</summary>
public static class Localization
{
    public static IMvcBuilder AddTexts(this IMvcBuilder mvc)
    {
        mvc.Services.AddLocalization();
        mvc.Services.AddTransient(typeof(IStringLocalizer<>), typeof(AreaLocalizer<>));
        mvc.AddDataAnnotationsLocalization(options => options.DataAnnotationLocalizerProvider = (_, factory) => factory.Create(typeof(SharedTexts)));
        mvc.Services.AddSingleton<IConfigureOptions<MvcOptions>, BindingMessages>();
        // Last of all: the framework's own provider adds [Required] for what may not be null.
        mvc.Services.PostConfigure<MvcOptions>(options => options.ModelMetadataDetailsProviders.Add(new ValidationWords()));
        return mvc;
    }

    /// <summary>
    /// After sign-in: the client's locale whose portal a coach looks at comes first, else a person's own. Where nobody is signed in, that of whom a mail's link was for or
    /// what the browser asks for, in the language that was chosen here.
    /// </summary>
    public static void UseTexts(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        var reader = AsBefore(context) ?? ReaderFor(context, context.Features.Get<PortalView>()?.Locale ?? context.Features.Get<PersonLocale>()?.Locale ?? Chosen(context.Request, await OfLinkAsync(context) ?? Asked(context.Request)));
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (reader.Format, reader.Language);
        context.Features.Set<IRequestCultureFeature>(new RequestCultureFeature(new(reader.Format, reader.Language), null));
        await next(context);
    });

    /// <summary>A sentence of Core in the reader's language, with those that it holds.</summary>
    public static LocalizedString Say(this IStringLocalizer texts, Sentence sentence) => texts[sentence.Key, [.. sentence.Args.Select(arg => arg is Sentence inner ? texts.Say(inner).Value : arg)]];

    /// <summary>The shared texts, where nothing can be injected.</summary>
    public static IStringLocalizer<SharedTexts> Texts(this HttpContext context) => context.RequestServices.GetRequiredService<IStringLocalizer<SharedTexts>>();

    /// <summary>What was chosen in this browser, else what it asks for first.</summary>
    public static string? PreferredLocale(this HttpRequest request) => Chosen(request, Asked(request));

    private static string? Chosen(HttpRequest request, string? locale) => Languages.Chosen(request) is { } language ? Locales.In(language, locale) : locale;

    private static string? Asked(HttpRequest request) =>
        request.GetTypedHeaders().AcceptLanguage.OrderByDescending(language => language.Quality ?? 1).Select(language => language.Value.Value).FirstOrDefault();

    private static ReaderCulture ReaderFor(HttpContext context, string? locale) =>
        context.GetEndpoint()?.Metadata.GetMetadata<InEnglish>() is null ? ReaderCulture.For(locale) : ReaderCulture.InEnglish(locale);

    // The page that says what went wrong with a request is executed after it, and knows neither the person nor the link.
    private static ReaderCulture? AsBefore(HttpContext context) =>
        context.Features.Get<IRequestCultureFeature>() is { RequestCulture: { } before } ? new(before.UICulture, before.Culture) : null;

    private static async Task<string?> OfLinkAsync(HttpContext context) =>
        context.GetRouteValue("token") is string token && context.GetEndpoint()?.Metadata.GetMetadata<OpenedByAttribute>() is { Purpose: var purpose } && context.RequestServices.GetRequiredService<TenantAccessor>().Current is not null
            ? await context.RequestServices.GetRequiredService<PulseForgeDb>().LocaleOfHolderAsync(purpose, token, context.RequestAborted)
            : null;
}

/// <summary>Endpoint metadata: what stands here exists in English alone.</summary>
public sealed class InEnglish;

/// <summary>The locale of who is signed in, as the request's feature: read at each request, so that a choice counts at once and everywhere.</summary>
public sealed record PersonLocale(string Locale);

/// <summary>What the framework says about input that it can't bind, in our words.</summary>
public sealed class BindingMessages(IStringLocalizer<SharedTexts> t) : IConfigureOptions<MvcOptions>
{
    public void Configure(MvcOptions options)
    {
        var messages = options.ModelBindingMessageProvider;
        messages.SetAttemptedValueIsInvalidAccessor((value, _) => t["“{0}” is not understood here.", value]);
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(value => t["“{0}” is not understood here.", value]);
        messages.SetValueIsInvalidAccessor(value => t["“{0}” is not understood here.", value]);
        messages.SetUnknownValueIsInvalidAccessor(_ => t["This is not understood here."]);
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => t["This is not understood here."]);
        messages.SetValueMustBeANumberAccessor(_ => t["Write a number."]);
        messages.SetNonPropertyValueMustBeANumberAccessor(() => t["Write a number."]);
        messages.SetValueMustNotBeNullAccessor(_ => t["Fill this in."]);
        messages.SetMissingBindRequiredValueAccessor(_ => t["Fill this in."]);
        messages.SetMissingKeyOrValueAccessor(() => t["Fill this in."]);
        messages.SetMissingRequestBodyRequiredValueAccessor(() => t["Nothing was sent."]);
    }
}
