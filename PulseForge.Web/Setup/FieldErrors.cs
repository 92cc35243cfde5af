using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PulseForge.Core;
using PulseForge.Core.Units;

namespace PulseForge.Web.Setup;

/// <summary>Puts what Core says about a value at its field, in the reader's language.</summary>
public static class FieldErrors
{
    public static void Refuse(this PageModel page, string field, Sentence? problem)
    {
        if (problem is null) return;
        page.ModelState.AddModelError(field, page.HttpContext.Texts().Say(problem));
    }

    /// <summary>The value, or its default after the field was told why not.</summary>
    public static T Take<T>(this PageModel page, string field, Parsed<T> parsed) where T : struct
    {
        page.Refuse(field, parsed.Error);
        return parsed.Value ?? default;
    }

    /// <summary>For a form that is shown again though it was not sent: nothing is wrong yet.</summary>
    public static void ForgetErrors(this PageModel page)
    {
        foreach (var entry in page.ModelState.Values)
        {
            entry.Errors.Clear();
            entry.ValidationState = ModelValidationState.Skipped;
        }
    }
}
