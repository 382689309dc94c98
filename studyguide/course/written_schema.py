"""The JSON Schema of what may be written, where every scalar is still a text."""

from typing import Any

from pydantic.json_schema import GenerateJsonSchema

from studyguide.course.fitting import Schema, schema_of


class _Generator(GenerateJsonSchema):
    def dataclass_schema(self, schema: Any) -> Schema:
        """A mapping's schema: no other keys may stand there."""
        return super().dataclass_schema(schema) | {"additionalProperties": False}

    def str_schema(self, schema: Any) -> Schema:
        """A text's schema, with what an editor shall show where it does not fit."""
        return {**super().str_schema(schema), **schema.get("metadata", {})}


def json_schema_of(model: type) -> Schema:
    """The JSON Schema of a dataclass."""
    generator = _Generator(ref_template="#/definitions/{model}")
    schema: Schema = generator.generate(schema_of(model))
    return schema
