"""Decision models and expressions."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from tassei import _calls, _values
from tassei._abi import ffi, lib
from tassei._errors import Diagnostics
from tassei._hosts import Evaluation, Functions, Limits

_FORMS = {
    "dmn": lib.TASSEI_MODEL_DMN,
    "csv": lib.TASSEI_MODEL_CSV,
    "markdown": lib.TASSEI_MODEL_MARKDOWN,
}
_KINDS = {
    lib.TASSEI_ELEMENT_INPUT_DATA: "input",
    lib.TASSEI_ELEMENT_DECISION: "decision",
    lib.TASSEI_ELEMENT_KNOWLEDGE_MODEL: "knowledge model",
    lib.TASSEI_ELEMENT_DECISION_SERVICE: "decision service",
}


@dataclass(frozen=True)
class Element:
    """What a name of a model stands for."""

    kind: str  # "input", "decision", "knowledge model", "decision service"
    name: str
    namespace: str
    type: str  # As FEEL writes it; "Any" if it is not stated.


@dataclass(frozen=True)
class Cause:
    """Why a null within a value is one."""

    pointer: str  # RFC 6901, into the JSON of the value.
    code: str
    ja: str
    en: str
    where: str


@dataclass(frozen=True)
class Result:
    """The value of a decision, and why there are nulls in it."""

    value: Any
    causes: tuple[Cause, ...]


class Model(_calls.Owner):
    """A compiled decision model: DMN, or one decision table. Never changes."""

    @classmethod
    def open(cls, path: str | os.PathLike) -> Model:
        """Opens a file: .csv and .md are decision tables, whatever else is DMN,
        which is read together with the files it imports from its folder.

        Raises an InvalidArgumentError with every problem if it is not valid;
        check() has the warnings.
        """
        name = os.fsencode(path)
        return cls(_calls.give_diagnosed("model", lib.tassei_model_open, name,
                                         len(name))[0])

    @classmethod
    def read(cls, content: bytes | str, form: str = "dmn", *, name: str = "",
             imports: Mapping[str, bytes | str] | None = None) -> Model:
        """Compiles what is in memory: "dmn", "csv" or "markdown". `imports` are
        the files it imports, by name."""
        number = _form(form)
        files = _calls.give("model_files", lib.tassei_model_files_new)
        for file, text in ((name, content), *(imports or {}).items()):
            label = file.encode("utf-8")
            data = text.encode("utf-8") if isinstance(text, str) else text
            _calls.call(lib.tassei_model_files_add, files, label, len(label),
                        data, len(data))
        return cls(_calls.give_diagnosed("model", lib.tassei_model_read, files,
                                         number)[0])

    def __repr__(self) -> str:
        if self._raw is None:
            return "<tassei.Model closed>"
        return f"<tassei.Model {len(self.elements)} elements>"

    @property
    def elements(self) -> list[Element]:
        """What its names stand for; those of imports come last."""
        handle = self._handle
        return [_element(handle, index) for index in
                range(lib.tassei_model_element_count(handle))]

    def check(self) -> Diagnostics:
        """What was found when it was compiled, and what can be proven of its
        decision tables: gaps, overlaps, rules that are never reached."""
        return _calls.call_diagnosed(lib.tassei_model_check, self._handle)

    def evaluate(self, decision: str, inputs: Mapping[str, Any] = {}, *,
                 now: datetime | str | None = None,
                 limits: Limits | None = None,
                 functions: Functions | None = None) -> Any:
        """The value of a decision. What `inputs` lacks is null, and what they
        have for a decision stands instead of its result.

        `now` is what now() and today() give, which are null without it.
        `functions` answer for Java functions of the model, by class and
        signature; what they raise is raised here.
        """
        return self.result(decision, inputs, now=now, limits=limits,
                           functions=functions).value

    def result(self, decision: str, inputs: Mapping[str, Any] = {}, *,
               now: datetime | str | None = None,
               limits: Limits | None = None,
               functions: Functions | None = None) -> Result:
        """The same, with the cause of each null."""
        name = decision.encode("utf-8")
        return _result(Evaluation(now, limits, functions).value(
            lib.tassei_model_evaluate, self._handle, name, len(name),
            self._inputs(inputs)))

    def invoke(self, invocable: str, arguments: Mapping[str, Any] = {}, *,
               now: datetime | str | None = None,
               limits: Limits | None = None,
               functions: Functions | None = None) -> Any:
        """Calls a decision service or a business knowledge model."""
        name = invocable.encode("utf-8")
        return _result(Evaluation(now, limits, functions).value(
            lib.tassei_model_invoke, self._handle, name, len(name),
            _values.to_handle(dict(arguments)))).value

    def write(self, form: str = "dmn", decision: str = "") -> str:
        """The model as DMN, or a decision that is a table as "csv" or
        "markdown"."""
        name = decision.encode("utf-8")
        return _calls.give_text(lib.tassei_model_write, self._handle,
                                _form(form), name, len(name))

    def save(self, path: str | os.PathLike, form: str = "dmn",
             decision: str = "") -> None:
        """Writes the same to a file, whole or not at all."""
        name, file = decision.encode("utf-8"), os.fsencode(path)
        _calls.warn(_calls.call_diagnosed(
            lib.tassei_model_save, self._handle, _form(form), name, len(name),
            file, len(file)))

    def _inputs(self, inputs: Mapping[str, Any]):
        content = _values.to_json(dict(inputs)).encode("utf-8")
        return _calls.give_warned(
            "value", lib.tassei_model_inputs, self._handle, content,
            len(content), b"inputs", len(b"inputs"))


class Expression(_calls.Owner):
    """A compiled expression of FEEL. Never changes.

    `variables` are the names it may use and their types: {"達成率": "number"}.
    """

    def __init__(self, text: str, variables: Mapping[str, str] = {}):
        source = text.encode("utf-8")
        types = _values.to_json(dict(variables)).encode("utf-8")
        super().__init__(_calls.give_warned(
            "expression", lib.tassei_expression_compile, source, len(source),
            types, len(types)))

    def evaluate(self, variables: Mapping[str, Any] = {}, *,
                 now: datetime | str | None = None,
                 limits: Limits | None = None,
                 functions: Functions | None = None) -> Any:
        """The value; what `variables` lacks is null."""
        return self.result(variables, now=now, limits=limits,
                           functions=functions).value

    def result(self, variables: Mapping[str, Any] = {}, *,
               now: datetime | str | None = None,
               limits: Limits | None = None,
               functions: Functions | None = None) -> Result:
        """The same, with the cause of each null."""
        return _result(Evaluation(now, limits, functions).value(
            lib.tassei_expression_evaluate, self._handle,
            _values.to_handle(dict(variables))))


def _form(form: str) -> int:
    if form not in _FORMS:
        raise ValueError(f"form is one of {', '.join(_FORMS)}, not {form!r}")
    return _FORMS[form]


def _element(handle, index: int) -> Element:
    kind = ffi.new("int32_t *")
    _calls.call(lib.tassei_model_element_kind, handle, index, kind)

    def field(number):
        return _calls.lent_or_raise(lib.tassei_model_element_field, handle,
                                    index, number)

    return Element(kind=_KINDS[kind[0]], name=field(lib.TASSEI_ELEMENT_NAME),
                   namespace=field(lib.TASSEI_ELEMENT_NAMESPACE),
                   type=field(lib.TASSEI_ELEMENT_TYPE))


def _result(handle) -> Result:
    return Result(value=_values.from_handle(handle),
                  causes=tuple(Cause(**cause) for cause in
                               _values.causes_of(handle)))
