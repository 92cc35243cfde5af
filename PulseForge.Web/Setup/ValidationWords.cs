using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Setup;

/// <summary>
/// What a validation attribute says when the page gave it no words of its own. No field names: the sentence stands at its field.
/// </summary>
public sealed class ValidationWords : IValidationMetadataProvider
{
    public void CreateValidationMetadata(ValidationMetadataProviderContext context)
    {
        foreach (var attribute in context.ValidationMetadata.ValidatorMetadata.OfType<ValidationAttribute>())
        {
            if (attribute is not { ErrorMessage: null, ErrorMessageResourceName: null }) continue;
            attribute.ErrorMessage = For(attribute);
            // What the framework adds by itself lets a field pass that is missing from the request; it is as empty as an empty one.
            if (attribute is RequiredAttribute required) required.AllowEmptyStrings = false;
        }
    }

    private static string? For(ValidationAttribute attribute) => attribute switch
    {
        RequiredAttribute => Phrase.Of("Fill this in."),
        StringLengthAttribute { MinimumLength: > 0 } => Phrase.Of("Use {2} to {1} characters."),
        StringLengthAttribute or MaxLengthAttribute => Phrase.Of("Use at most {1} characters."),
        MinLengthAttribute => Phrase.Of("Use at least {1} characters."),
        RangeAttribute => Phrase.Of("Enter a number from {1} to {2}."),
        EmailAddressAttribute => Phrase.Of("This is not an e-mail address. One looks like name@example.com."),
        UrlAttribute => Phrase.Of("This is not a web address. One looks like https://example.com."),
        CompareAttribute => Phrase.Of("These two are not the same."),
        _ => null,
    };
}
