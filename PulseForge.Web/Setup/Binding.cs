using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Binders;

namespace PulseForge.Web.Setup;

/// <summary>
/// How what is typed is read. The framework's own binders read 82,5 as 825 and let NUL through to PostgreSQL, so numbers with a fraction are bound
/// as text and parsed by the domain (see Units), and text with characters that can't be stored is refused at its field.
/// </summary>
public static class Binding
{
    public static void Strict(MvcOptions options)
    {
        options.ModelBinderProviders.Insert(0, new StorableTextProvider());
        options.ModelBinderProviders.Insert(0, new WholeNumberProvider());
        options.ModelBinderProviders.Insert(0, new TruthProvider());
    }

    /// <summary>NUL is none of PostgreSQL's characters; half a pair and U+FFFE are nobody's, and to compare a text with them throws.</summary>
    internal static bool IsStorable(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '\0' or '\uFFFE') return false;
            if (!char.IsSurrogate(text[i])) continue;
            if (i + 1 >= text.Length || !char.IsSurrogatePair(text[i], text[i + 1])) return false;
            i++;
        }
        return true;
    }

    private sealed class StorableTextProvider : IModelBinderProvider
    {
        public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
            context.Metadata.ModelType == typeof(string) && context.BindingInfo.BindingSource?.CanAcceptDataFrom(BindingSource.Body) != true
                ? new StorableText(new SimpleTypeModelBinder(typeof(string), context.Services.GetRequiredService<ILoggerFactory>())) : null;
    }

    private sealed class StorableText(IModelBinder inner) : IModelBinder
    {
        public async Task BindModelAsync(ModelBindingContext context)
        {
            await inner.BindModelAsync(context);
            if (context.Result.Model is not string text || IsStorable(text)) return;
            context.ModelState.TryAddModelError(context.ModelName, context.HttpContext.Texts()["This text holds characters that can't be stored."]);
            context.Result = ModelBindingResult.Failed();
        }
    }

    private sealed class TruthProvider : IModelBinderProvider
    {
        public IModelBinder? GetBinder(ModelBinderProviderContext context) => context.Metadata.ModelType == typeof(bool) ? new Truth() : null;
    }

    /// <summary>The framework remembers what is no truth value, and a checkbox that is shown again breaks on it.</summary>
    private sealed class Truth : IModelBinder
    {
        public Task BindModelAsync(ModelBindingContext context)
        {
            var value = context.ValueProvider.GetValue(context.ModelName);
            if (value == ValueProviderResult.None) return Task.CompletedTask;
            var isTruth = bool.TryParse(value.FirstValue, out var truth);
            context.ModelState.SetModelValue(context.ModelName, isTruth ? value : new ValueProviderResult("false"));
            if (isTruth) context.Result = ModelBindingResult.Success(truth);
            else context.ModelState.TryAddModelError(context.ModelName, context.HttpContext.Texts()["This is not understood here."]);
            return Task.CompletedTask;
        }
    }

    private sealed class WholeNumberProvider : IModelBinderProvider
    {
        public IModelBinder? GetBinder(ModelBinderProviderContext context) => context.Metadata.UnderlyingOrModelType switch
        {
            var t when t == typeof(decimal) || t == typeof(double) || t == typeof(float) =>
                throw new InvalidOperationException($"{context.Metadata.Name}: bind numbers with a fraction as text and parse them with Units; {t.Name} would read 82,5 as 825."),
            var t when t == typeof(int) => new WholeNumber(),
            _ => null,
        };
    }

    private sealed class WholeNumber : IModelBinder
    {
        public Task BindModelAsync(ModelBindingContext context)
        {
            var value = context.ValueProvider.GetValue(context.ModelName);
            if (value == ValueProviderResult.None) return Task.CompletedTask;
            context.ModelState.SetModelValue(context.ModelName, value);
            var text = value.FirstValue?.Trim();
            if (string.IsNullOrEmpty(text)) return Empty(context);
            if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)) context.Result = ModelBindingResult.Success(number);
            else context.ModelState.TryAddModelError(context.ModelName, context.HttpContext.Texts()["Enter a whole number."]);
            return Task.CompletedTask;
        }

        private static Task Empty(ModelBindingContext context)
        {
            if (context.ModelMetadata.IsReferenceOrNullableType) context.Result = ModelBindingResult.Success(null);
            return Task.CompletedTask;
        }
    }
}
