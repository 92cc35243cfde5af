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
using PulseForge.Web.Texts;

namespace PulseForge.Web.Setup;

/// <summary>Texts stand in Texts/*.resx with their English sentence as key; bin/texts rewrites the files from the code.</summary>
public static class Localization
{
    /// <summary>The claim of a signed-in person that holds their locale.</summary>
    public const string LocaleClaim = "locale";

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

    /// <summary>After sign-in: the client's locale whose portal a coach looks at comes first, else a person's own, then that of whom a mail's link was for, then what the browser asks for.</summary>
    public static void UseTexts(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        var reader = AsBefore(context) ?? ReaderCulture.For(context.Features.Get<PortalView>()?.Locale ?? context.User.FindFirst(LocaleClaim)?.Value ?? await OfLinkAsync(context) ?? context.Request.PreferredLocale());
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (reader.Format, reader.Language);
        context.Features.Set<IRequestCultureFeature>(new RequestCultureFeature(new(reader.Format, reader.Language), null));
        await next(context);
    });

    /// <summary>A sentence of Core in the reader's language, with those that it holds.</summary>
    public static LocalizedString Say(this IStringLocalizer texts, Sentence sentence) => texts[sentence.Key, [.. sentence.Args.Select(arg => arg is Sentence inner ? texts.Say(inner).Value : arg)]];

    /// <summary>The shared texts, where nothing can be injected.</summary>
    public static IStringLocalizer<SharedTexts> Texts(this HttpContext context) => context.RequestServices.GetRequiredService<IStringLocalizer<SharedTexts>>();

    /// <summary>What the browser asks for first.</summary>
    public static string? PreferredLocale(this HttpRequest request) =>
        request.GetTypedHeaders().AcceptLanguage.OrderByDescending(language => language.Quality ?? 1).Select(language => language.Value.Value).FirstOrDefault();

    // The page that says what went wrong with a request is executed after it, and knows neither the person nor the link.
    private static ReaderCulture? AsBefore(HttpContext context) =>
        context.Features.Get<IRequestCultureFeature>() is { RequestCulture: { } before } ? new(before.UICulture, before.Culture) : null;

    private static async Task<string?> OfLinkAsync(HttpContext context) =>
        context.GetRouteValue("token") is string token && context.RequestServices.GetRequiredService<TenantAccessor>().Current is not null
            ? await context.RequestServices.GetRequiredService<PulseForgeDb>().LocaleOfHolderAsync(token, context.RequestAborted)
            : null;
}

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
